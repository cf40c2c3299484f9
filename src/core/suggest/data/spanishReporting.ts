/** Spanish words of reporting, for `latinClaims.ts`; what each list is says `ReportingWords`. */
import type { ReportingWords } from '../reportingWords';

export const spanishReporting: ReportingWords = {
  says: `dijo dice dicen dijeron dicho decía decían diciendo declaró declara declararon declarado afirmó
    afirma afirman afirmaron afirmado explicó explica explican explicaron explicado añadió añade añaden añadieron
    añadido agregó agrega agregaron agregado señaló señala señalan señalaron señalado indicó indica indican
    indicaron indicado aseguró asegura aseguran aseguraron asegurado anunció anuncia anuncian anunciaron anunciado
    sostuvo sostiene sostienen sostuvieron manifestó manifiesta manifestaron expresó expresa expresaron comentó
    comenta comentaron destacó destaca destacan destacaron subrayó subraya subrayaron recordó recuerda recordaron
    reconoció reconoce reconocen reconocieron admitió admite admiten admitieron confesó respondió responde
    respondieron contestó preguntó pregunta insistió insiste insistieron concluyó concluye concluyen concluyeron
    escribió escribe escribieron apuntó apunta apuntaron advirtió advierte advierten advirtieron alertó alerta
    denunció denuncia denunciaron lamentó lamenta lamentaron reveló revela revelan revelaron reportó reporta
    reportaron informó informa informan informaron confirmó confirma confirman confirmaron negó niega niegan negaron
    desmintió prometió promete prometieron precisó precisa precisaron detalló detalla relató relata contó contaron
    matizó puntualizó remarcó recalcó argumentó argumenta argumentan criticó critica criticaron estimó sugirió
    sugiere sugieren opinó opina exclamó aclaró zanjó resumió describió`,
  thinks: `cree creen creyó creía piensa piensan pensaba considera consideran consideró espera esperan esperaba
    sabe saben sabía teme temen temía muestra muestran mostró demostró demuestra decidió supone duda descubrió
    descubrieron prevé predijo convencido seguro`,
  nouns: 'espera teme apunta alerta denuncia pregunta critica dice',
  as: 'como',
  that: 'que',
  according: 'según | de acuerdo con | de acuerdo a | en palabras de | a juicio de | en opinión de',
  asSaid: 'como',
  pronouns: 'él ella ellos ellas yo nosotros',
  auxiliaries: 'ha han había habían es son fue fueron era eran está están estaba va van haber',
  passives: 'fue fueron es son',
  adverbs: `concretamente recientemente actualmente finalmente posteriormente igualmente asimismo nuevamente
    también ya además todavía aún luego después entonces así ayer hoy no se le les me nos sin embargo lunes martes
    miércoles jueves viernes sábado domingo mismo misma siempre nunca`,
  prepositions: `a al ante bajo con contra de del desde durante en entre hacia hasta para por según sin sobre tras
    mediante`,
  inNames: 'de del',
  joins: 'pero o u sino porque si cuando mientras aunque que como donde pues',
  and: 'y e',
  but: 'pero',
  relatives: 'que quien quienes cual cuales',
  determiners: `el la los las un una unos unas este esta estos estas ese esa su sus varios algunos algunas muchos
    otros otro`,
};
