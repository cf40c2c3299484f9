/** Indonesian words of reporting, for `latinClaims.ts`; what each list is says `ReportingWords`. */
import type { ReportingWords } from '../reportingWords';

export const indonesianReporting: ReportingWords = {
  says: `mengatakan menyatakan berkata kata katanya ujar ujarnya tutur tuturnya ucap ucapnya jelas jelasnya
    menjelaskan menambahkan tambah tambahnya imbuh imbuhnya menegaskan tegas tegasnya mengungkapkan ungkap ungkapnya
    melaporkan lapor mengumumkan menyebut menyebutkan sebut sebutnya mengklaim mengeklaim klaimnya mengonfirmasi
    mengkonfirmasi menuturkan menekankan memperingatkan membantah mengakui aku akunya menulis tulis tulisnya
    berkomentar mengomentari menanggapi menjawab jawab jawabnya bertanya tanya tanyanya memaparkan papar paparnya
    menerangkan terang terangnya mengingatkan memastikan beber bebernya membeberkan mengemukakan berujar bercerita
    cerita ceritanya menceritakan berpesan pesan pesannya membenarkan menyampaikan mengabarkan berpendapat
    menyimpulkan menilai mengusulkan mengimbau berseru seru serunya berargumen berdalih dalih dalihnya menuding
    menuduh menggambarkan mengulang mengisahkan kilah kilahnya berjanji bersumpah menyarankan menyangkal menyindir
    mendesak menyerukan menuntut meminta memprediksi memperkirakan`,
  thinks: `dikatakan dinyatakan dijelaskan ditambahkan ditegaskan diungkapkan dilaporkan diumumkan disebut
    disebutkan dipaparkan diterangkan disampaikan digambarkan menyadari percaya yakin meyakini menunjukkan berharap
    menganggap memandang melihat merasa menduga khawatir mengharapkan mengindikasikan menemukan mengetahui tahu
    memutuskan sepakat setuju menyepakati optimistis membuktikan mengira berpikir`,
  utters: 'lanjut lanjutnya sambung sambungnya',
  nouns: `kata jelas tambah tegas lapor aku terang cerita pesan seru tanya jawab tulis sebut papar ungkap
    klaimnya ujar tutur ucap`,
  urges: `meminta mendesak menyerukan mengimbau menuntut berharap mengharapkan menyarankan mengusulkan
    menyepakati sepakat`,
  toDo: 'agar supaya',
  as: 'sebagai',
  that: 'bahwa apakah',
  bareSays: `mengatakan menyatakan berkata kata menyebut menyebutkan menambahkan menegaskan menjelaskan
    mengungkapkan`,
  clauseStart: `ia dia mereka kami kita saya aku ada adanya akan telah sudah belum tidak tak bukan para sebuah
    seorang satu dua tiga sekitar lebih semua seluruh setiap beberapa banyak tindakan hal ini itu pihaknya pejabat
    penyebab jumlah sejauh saat jika masih bisa dapat`,
  standsBehind: `kata katanya ujar ujarnya tutur tuturnya ucap ucapnya jelas jelasnya tambah tambahnya imbuh imbuhnya
    tegas tegasnya ungkap ungkapnya sebut sebutnya klaimnya aku akunya tulis tulisnya jawab jawabnya tanya tanyanya
    papar paparnya terang terangnya beber bebernya cerita ceritanya pesan pesannya seru serunya dalih dalihnya kilah
    kilahnya lapor`,
  commaOpens: true,
  according: `menurut | berdasarkan keterangan | berdasarkan laporan | dikutip dari | seperti dikutip dari |
    mengutip`,
  asSaid: 'seperti sebagaimana',
  pronouns: 'ia dia mereka kami kita saya beliau aku',
  clitics: 'nya',
  auxiliaries: 'telah sudah akan pernah sedang bisa dapat harus ingin',
  adverbs: `juga kembali pun lagi kemudian lalu sempat langsung secara tegas sebelumnya hanya terus turut selalu
    sendiri masih justru malah`,
  prepositions: `di pada dalam dari kepada ke dengan untuk oleh saat ketika setelah usai sebelum selama sejak melalui
    lewat terkait tentang mengenai seusai akibat atas antara bagi guna hingga sampai terhadap bersama seperti
    menurut soal senin selasa rabu kamis jumat sabtu minggu`,
  inNames: 'di dari untuk bidang pada',
  joins: `namun tetapi tapi sementara karena sebab bahwa sehingga jika apabila ketika saat setelah sebelum
    sedangkan agar supaya meski meskipun walau walaupun serta atau melainkan lalu kemudian`,
  and: 'dan',
  but: 'tetapi tapi namun sedangkan sementara serta lalu',
  relatives: 'yang',
  determiners: 'para sebuah seorang beberapa banyak sejumlah',
};
