/** French words of reporting, for `latinClaims.ts`; what each list is says `ReportingWords`. */
import type { ReportingWords } from '../reportingWords';

export const frenchReporting: ReportingWords = {
  says: `dit disent disait dire déclaré déclare déclarent déclarait affirmé affirme affirment affirmait
    expliqué explique expliquent expliquait ajouté ajoute ajoutent ajoutait indiqué indique indiquent indiquait
    précisé précise précisent précisait annoncé annonce annoncent assuré assure assurent assurait estimé estime
    estiment estimait souligné souligne soulignent soulignait rappelé rappelle rappellent confié confie confient
    raconté raconte racontent reconnu reconnaît reconnaissent admis admet admettent répondu répond répondent lancé
    lance lancent insisté insiste insistent conclu conclut concluent écrit écrivait écrivent noté note notent
    martelé martèle averti avertit avertissent prévenu prévient dénoncé dénonce dénoncent regretté regrette
    regrettent soutenu soutient soutiennent prétendu prétend prétendent révélé révèle rapporté rapporte rapportent
    signalé signale signalent confirmé confirme confirment démenti dément promis promet promettent demandé demande
    demandent témoigné témoigne témoignent commenté commente plaidé plaide poursuivi poursuit constaté constate
    constatent fustigé fustige rétorqué rétorque tranché tranche résumé résume renchéri renchérit déploré déplore
    déplorent juge jugé jugent suggéré suggère suggèrent détaillé détaille argué argue`,
  thinks: `pense pensent pensait pensé croit croient croyait cru espère espèrent espéré sait savent craint
    craignent craignait considère considèrent considéré montre montrent montré décidé décide trouve trouvé suppose
    redoute redoutent doute prédit prévoit convaincu persuadé sûr certain`,
  utters: 'souvient souviennent poursuit continue exclame amuse interroge inquiète réjouit',
  nouns: 'demande juge note dit commente signale conclut regrette',
  as: 'comme',
  that: 'que qu',
  according: "selon | d'après | d’après | aux yeux de | de l'avis de | de l’avis de | à en croire",
  asSaid: 'comme',
  pronouns: 'il elle ils elles on je nous',
  auxiliaries: `a ont avait avaient est sont était étaient a-t-il a-t-elle ont-ils ont-elles va vont aurait auraient
    ayant été`,
  passives: 'est sont été',
  adverbs: `notamment récemment actuellement finalement également justement simplement d'abord aussi encore déjà
    ainsi toutefois cependant pourtant alors bien même toujours hier aujourd'hui aujourd’hui ensuite enfin
    clairement par ailleurs lundi mardi mercredi jeudi vendredi samedi dimanche y en ne n pas plus s se lui leur me
    nous n'a n’a s'est s’est`,
  prepositions: `à au aux en dans sur sous pour par avec sans de du des chez vers depuis pendant lors après avant
    devant entre contre malgré dès jusqu'à jusqu’à selon face suite`,
  inNames: 'de du des d',
  joins: 'mais ou donc car si quand lorsque parce puisque comme tandis alors que qu où dont bien afin',
  and: 'et',
  but: 'mais',
  relatives: 'qui lequel laquelle lesquels lesquelles',
  determiners: `le la les l un une des ce cet cette ces son sa ses leur leurs plusieurs certains quelques tous
    toutes notre`,
};
