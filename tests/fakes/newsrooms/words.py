"""The words of the invented pages: articles, teasers and comments, about invented people and places."""

ENGLISH = (
    "The ferry Odalys will not sail to Tarnmouth before spring, its owners said on Monday after a night of talks.",
    "“We looked at every bolt of that ship and we did not like what we saw,” said Mara Lindqvist, who leads the yard.",
    "Some 400 people cross the strait each day, and most of them have no other way to reach the hospital in time.",
    "The mayor, Tobias Achterberg, called the decision “a slap in the face of the islands” and asked for a smaller boat.",
    "The company answered that no boat of the right size is for sale anywhere between here and the northern ports.",
    "Fishermen offered to carry patients in the meantime, as their grandparents had done before the pier was built.",
    "“My father rowed the doctor across in a gale in 1961,” Ilse Maron recalled. “I can surely do it with an engine.”",
    "A spokeswoman for the ministry said that money for a second ferry had been set aside, but not yet released.",
    "The council meets again on Thursday, when it will hear the engineers and vote on a plan for the winter.",
    "Until then the post will come by helicopter, twice a week, if the fog over the strait allows it.",
)
GERMAN = (
    "Die Fähre Odalys fährt vor dem Frühjahr nicht mehr nach Tarnmünde, teilte die Reederei am Montag in der Nacht mit.",
    "„Wir haben jede Schraube geprüft, und was wir sahen, gefiel uns nicht“, sagte Werftleiterin Mara Lindqvist.",
    "Rund 400 Menschen überqueren jeden Tag die Meerenge, und die meisten haben keinen anderen Weg ins Krankenhaus.",
    "Bürgermeister Tobias Achterberg nannte die Entscheidung einen Schlag ins Gesicht der Inseln und will ein Ersatzschiff.",
    "Der Rat tagt am Donnerstag wieder und stimmt dann über einen Plan für den Winter ab, wie eine Sprecherin sagte.",
)
FRENCH = (
    "Le bac Odalys ne partira plus vers Tarnemouth avant le printemps, a annoncé lundi la compagnie après une longue nuit.",
    "« Nous avons regardé chaque boulon et nous n’avons pas aimé ce que nous avons vu », a dit Mara Lindqvist, du chantier.",
    "Quelque 400 personnes traversent chaque jour le détroit, et la plupart n’ont pas d’autre route vers l’hôpital.",
    "Le maire, Tobias Achterberg, a parlé d’une gifle pour les îles et demande un bateau plus petit pour tout l’hiver.",
    "Le conseil se réunit de nouveau jeudi et votera un plan pour les mois froids, a précisé une porte-parole.",
)
SPANISH = (
    "El transbordador Odalys no volverá a navegar hasta Tarnamar antes de la primavera, anunció el lunes la naviera.",
    "«Miramos cada tornillo del barco y no nos gustó lo que vimos», dijo Mara Lindqvist, que dirige el astillero.",
    "Unas 400 personas cruzan cada día el estrecho y la mayoría no tiene otra manera de llegar a tiempo al hospital.",
    "El alcalde, Tobias Achterberg, habló de una bofetada a las islas y pidió un barco más pequeño para el invierno.",
    "El pleno se reúne otra vez el jueves y votará un plan para los meses fríos, según explicó una portavoz.",
)
PORTUGUESE = (
    "A balsa Odalys não volta a navegar até Tarnamar antes do fim do ano, anunciou na segunda-feira a empresa dona do barco.",
    "“Olhamos cada parafuso do barco e não gostamos do que vimos”, disse Mara Lindqvist, que dirige o estaleiro da cidade.",
    "Cerca de 400 pessoas cruzam o estreito todos os dias, e a maioria não tem outro jeito de chegar a tempo ao hospital.",
    "O prefeito Tobias Achterberg falou em um tapa na cara das ilhas e pediu um barco menor para os próximos meses.",
    "A câmara volta a se reunir na quinta-feira e vai votar um plano para o verão, segundo uma porta-voz da prefeitura.",
)
ITALIAN = (
    "Il traghetto Odalys non tornerà a navegare verso Tarnamare prima della primavera, ha annunciato lunedì la compagnia.",
    "«Abbiamo guardato ogni bullone della nave e non ci è piaciuto quello che abbiamo visto», ha detto Mara Lindqvist.",
    "Circa 400 persone attraversano ogni giorno lo stretto e quasi tutte non hanno un altro modo di arrivare in ospedale.",
    "Il sindaco Tobias Achterberg ha parlato di uno schiaffo alle isole e ha chiesto una barca più piccola per l’inverno.",
    "Il consiglio si riunisce di nuovo giovedì e voterà un piano per i mesi freddi, ha spiegato una portavoce del comune.",
)
GREEK = (
    "Το φέρι Οδαλίς δεν θα ταξιδέψει ξανά πριν από την άνοιξη, ανακοίνωσε τη Δευτέρα η εταιρεία μετά από μακρά σύσκεψη.",
    "«Κοιτάξαμε κάθε βίδα του πλοίου και δεν μας άρεσε αυτό που είδαμε», είπε η Μάρα Λίντκβιστ, επικεφαλής του ναυπηγείου.",
    "Περίπου 400 άνθρωποι περνούν κάθε μέρα το στενό και οι περισσότεροι δεν έχουν άλλο δρόμο για το νοσοκομείο.",
    "Ο δήμαρχος Τομπίας Άχτερμπεργκ μίλησε για χαστούκι στα νησιά και ζήτησε ένα μικρότερο σκάφος για τον χειμώνα.",
)
RUSSIAN = (
    "Паром «Одалис» не выйдет в море до весны, сообщила в понедельник компания после долгой ночи переговоров с городом.",
    "«Мы осмотрели каждый болт этого судна, и то, что мы увидели, нам не понравилось», — сказала Мара Линдквист.",
    "Около 400 человек каждый день пересекают пролив, и у большинства нет другой дороги в больницу на материке.",
    "Мэр Тобиас Ахтерберг назвал решение пощёчиной островам и попросил найти на зиму судно поменьше, хотя бы старое.",
)
JAPANESE = (
    "渡し船オダリス号は春まで運航を再開しないと、会社が月曜日に発表した。夜通しの協議の後の決定だった。",
    "「船のボルトを一本一本調べたが、結果は良くなかった」と造船所のマラ・リンドクヴィスト所長は話した。",
    "海峡を渡る人は一日におよそ四百人で、多くの人には病院へ行くほかの道がない。市は小型の船を探している。",
    "市議会は木曜日に再び集まり、冬の間の計画を採決する。郵便は週に二回、ヘリコプターで届けられるという。",
)
ARABIC = (
    "لن تبحر العبارة أوداليس إلى المدينة قبل الربيع، كما أعلنت الشركة يوم الاثنين بعد ليلة طويلة من المحادثات.",
    "قالت مارا ليندكفيست التي تدير حوض السفن: «فحصنا كل مسمار في السفينة ولم يعجبنا ما رأيناه هناك».",
    "يعبر المضيق كل يوم نحو أربعمئة شخص، وليس لدى معظمهم طريق آخر للوصول إلى المستشفى في الوقت المناسب.",
    "وصف رئيس البلدية القرار بأنه صفعة للجزر وطلب سفينة أصغر لفصل الشتاء حتى تنتهي أعمال الإصلاح.",
)
TURKISH = (
    "Odalys feribotu bahardan önce yeniden sefere çıkmayacak, şirket pazartesi günü uzun bir gecenin ardından duyurdu.",
    "“Geminin her cıvatasına baktık ve gördüklerimizi hiç beğenmedik” diyen Mara Lindqvist tersanenin başında bulunuyor.",
    "Her gün yaklaşık 400 kişi boğazı geçiyor ve çoğunun hastaneye zamanında ulaşmak için başka bir yolu bulunmuyor.",
    "Belediye başkanı Tobias Achterberg kararı adalara atılmış bir tokat olarak niteledi ve daha küçük bir gemi istedi.",
)
POLISH = (
    "Prom Odalys nie wypłynie przed wiosną, ogłosiła w poniedziałek spółka po długiej nocy rozmów z władzami miasta.",
    "„Obejrzeliśmy każdą śrubę tego statku i nie spodobało nam się to, co zobaczyliśmy” – powiedziała Mara Lindqvist.",
    "Około 400 osób codziennie przeprawia się przez cieśninę, a większość nie ma innej drogi do szpitala na lądzie.",
    "Burmistrz Tobias Achterberg nazwał tę decyzję policzkiem dla wysp i poprosił o mniejszy statek na całą zimę.",
    "Rada zbierze się ponownie w czwartek i zagłosuje nad planem na zimę, przekazała rzeczniczka urzędu miasta.",
)
CHINESE = (
    "渡轮“奥达利斯”号在春天之前不会恢复航行，公司星期一在经过一夜的会谈之后宣布了这个决定。",
    "“我们检查了船上的每一颗螺栓，看到的情况并不好，”船厂负责人玛拉·林德奎斯特对记者说。",
    "每天大约有四百人渡过海峡，其中大多数人没有别的路可以及时到达医院，市政府正在寻找一艘小船。",
    "市议会将在星期四再次开会，就冬季的计划进行表决，邮件将由直升机每周运送两次。",
)
KOREAN = (
    "연락선 오달리스호는 봄이 오기 전에는 다시 운항하지 않는다고 회사가 월요일 긴 밤샘 협의 끝에 발표했다.",
    "조선소를 이끄는 마라 린드크비스트 소장은 “배의 볼트를 하나하나 살폈지만 결과가 좋지 않았다”고 말했다.",
    "하루에 약 400명이 해협을 건너며 대부분은 병원에 제때 갈 수 있는 다른 길이 없다고 시청은 설명했다.",
    "시의회는 목요일에 다시 모여 겨울 동안의 계획을 표결에 부칠 예정이며 우편은 헬기로 배달된다.",
)
DUTCH = (
    "De veerboot Odalys vaart voor het voorjaar niet meer naar Tarnmonde, zei de rederij maandag na een lange nacht.",
    "“We hebben elke bout van dat schip bekeken en wat we zagen beviel ons niet”, zei Mara Lindqvist van de werf.",
    "Zo’n 400 mensen steken elke dag de zeestraat over, en de meesten hebben geen andere weg naar het ziekenhuis.",
    "Burgemeester Tobias Achterberg sprak van een klap in het gezicht van de eilanden en wil een kleinere boot.",
)
CZECH = (
    "Trajekt Odalys nevypluje před jarem, oznámila v pondělí společnost po dlouhé noci jednání s městem a přístavem.",
    "„Prohlédli jsme každý šroub té lodi a nelíbilo se nám, co jsme viděli,“ řekla Mara Lindqvistová z loděnice.",
    "Zhruba 400 lidí denně překonává průliv a většina z nich nemá jinou cestu do nemocnice na pevnině včas.",
    "Starosta Tobias Achterberg mluvil o facce ostrovům a požádal na zimu o menší loď, i kdyby byla stará.",
)
HINDI = (
    "ओडालिस नाव वसंत से पहले दोबारा नहीं चलेगी, कंपनी ने सोमवार को लंबी रात की बातचीत के बाद यह घोषणा की।",
    "“हमने जहाज का हर पेंच देखा और जो देखा वह हमें पसंद नहीं आया,” कारखाने की प्रमुख मारा लिंडक्विस्ट ने कहा।",
    "हर दिन लगभग चार सौ लोग जलडमरूमध्य पार करते हैं और अधिकतर के पास अस्पताल पहुंचने का कोई दूसरा रास्ता नहीं है।",
)
THAI = (
    "เรือข้ามฟากโอดาลิสจะไม่กลับมาแล่นก่อนฤดูใบไม้ผลิ บริษัทประกาศเมื่อวันจันทร์หลังการหารือตลอดทั้งคืน",
    "“เราตรวจน็อตทุกตัวของเรือและไม่ชอบสิ่งที่เราเห็น” มารา ลินด์ควิสต์ หัวหน้าอู่ต่อเรือกล่าว",
    "ทุกวันมีคนราวสี่ร้อยคนข้ามช่องแคบ และส่วนใหญ่ไม่มีทางอื่นไปโรงพยาบาลได้ทันเวลา",
)
HEBREW = (
    "המעבורת אודליס לא תפליג לפני האביב, הודיעה החברה ביום שני לאחר לילה ארוך של שיחות עם העירייה.",
    "“בדקנו כל בורג באונייה ולא אהבנו את מה שראינו”, אמרה מארה לינדקוויסט, מנהלת המספנה בעיר.",
    "כארבע מאות איש חוצים את המצר מדי יום, ולרובם אין דרך אחרת להגיע לבית החולים בזמן.",
)
HEADLINES = (
    "Bells of Tarnmouth ring for the first time since the flood",
    "Dockers end their walk-out over night shifts",
    "Levy on moorings doubles from January",
    "Cave bats teach songs to their pups, biologists find",
    "Lighthouse keeper wins the island’s chess cup again",
    "Old salt works become a museum of the coast",
    "School on the northern island gets a second teacher",
    "Storm closes the strait for a third day",
)
"""Headlines of other articles."""
TEASER = (
    "Read how the people of the coast have dealt with it so far, what the experts of the province make of it, and why "
    "nobody believes that the matter is settled, in a long report from the quay with pictures by our own staff."
)
"""The first lines of another article."""
COMMENT = (
    "I have lived on the island for thirty years and have never seen such a mess. My neighbour says that the boat was "
    "rotten already when they bought it, and nobody in the office listened to her when she wrote to them about it!"
)
"""What a reader wrote below."""
