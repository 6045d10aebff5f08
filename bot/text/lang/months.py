"""The names of months in the languages of news, by which times in words are read. Pure."""

_NAMES = (
    "djan djanuari ene enero gen gener gennaio ian ianuarie jaan jaanuar jan janar janeiro janner januar januara "
    "januari januarie january janv janvaris janvier led leden ledna lednu oca ocak saus sausio sausis sij sijecanj "
    "sijecnja sijecnjem sijecnju sty styczen stycznia styczniu tammi tammik tammikuu tammikuussa tammikuuta urt "
    "urtarrila xan xaneiro yan yanvar ιαν ιανουαριοσ ιανουαριου стд сту студзень студзеня січ січень січня янв январь "
    "января яну януари јан јануар јануари בינואר ינו ינואר לינואר جنوري يناير ژانويه",
    "feb febbraio feber febr febreiro febrer febrero februar februara februari februarie februaris february fev "
    "fevereiro fevr fevral fevrier helmi helmik helmikuu helmikuussa helmikuuta lut lutego luty lutym ots otsaila peb "
    "pebruari shk shkurt sub subat uno unor unora unoru unr vas vasario vasaris veebr veebruar velj veljaca veljace "
    "veljaci veljacom φεβ φεβρουαριοσ φεβρουαριου лют лютага лютии лютого люты феб фебруар фев февр февраль февраля "
    "февруари בפברואר לפברואר פבר פברואר فبراير فبروري فوريه",
    "bre brezen brezna breznu kov kovas kovo maalis maalisk maaliskuu maaliskuussa maaliskuuta maart mac machi mar "
    "marc marca march marcius marco marcu marec maret mars mart martie marts martxoa marz marzec marzo mrt mrz ozu "
    "ozujak ozujka ozujkom ozujku μαρ μαρτιοσ μαρτιου бер берез березень березня мар март марта сак сакавік сакавіка "
    "במארס במרס במרץ למארס למרס למרץ מארס מרס מרץ مارس مارچ",
    "abr abril api apirila apr aprel april aprila aprile aprili aprilie aprilis aprill avr avril bal balandis "
    "balandzio dub duben dubna dubnu huhti huhtik huhtikuu huhtikuussa huhtikuuta kwi kwie kwiecien kwietnia kwietniu "
    "nis nisan pri prill tra travanj travnja travnjem travnju απρ απριλιοσ απριλιου апр апрель апреля април кві квіт "
    "квітень квітня кра красавік красавіка крс אפר אפריל באפריל לאפריל ابريل اوريل اپريل",
    "geg geguze geguzes kve kveten kvetna kvetnu mag maggio mai maiatza maig maijs maio maj maja maju majus may mayis "
    "mayo mei svi svibanj svibnja svibnjem svibnju touko toukok toukokuu toukokuussa toukokuuta μαι μαιοσ μαιου маи "
    "мая мај тра трав травень травня трауня במאי למאי מאי مايو",
    "birz birzelio birzelis cer cerven cervna cervnu cvn cze czerwca czerwcu czerwiec djuni eka ekaina giu giugno haz "
    "haziran iun iunie iyn iyun juin jun juna june junho juni junie junij junijs junio junius juny juuni kesa kesak "
    "kesakuu kesakuussa kesakuuta lipanj lipnja lipnjem lipnju qer qershor xuno ιουν ιουνιοσ ιουνιου июн июнь июня "
    "чер черв червень червня чэр чэрвень чэрвеня юни јун јуни ביוני יונ יוני ליוני جون يونيه يونيو ژوين",
    "cervence cervenci cervenec crc crv cvc djuli heina heinak heinakuu heinakuussa heinakuuta iul iulie iyl iyul "
    "juil juillet jul jula julai julho juli julie julij julijs julio juliol julius july juuli kor korr korrik liep "
    "liepa liepos lipca lipcu lipiec lug luglio srpanj srpnja srpnjem srpnju tem temmuz uzt uztaila xul xullo ιουλ "
    "ιουλιοσ ιουλιου июл июль июля лип липень липня ліп ліпень ліпеня юли јул јули ביולי יול יולי ליולי جولاي يوليه "
    "يوليو ژوييه",
    "abu abuztua ago agost agosti agosto agt agu agust agustos agustus aou aout aug august augusta augusti augusts "
    "augustus augusztus avg avgust avq avqust elo elok elokuu elokuussa elokuuta gsh gush gusht kol kolovoz kolovoza "
    "kolovozom kolovozu ogo ogos rugp rugpjucio rugpjutis sie sierpien sierpnia sierpniu srpen srpna srpnu αυγ "
    "αυγουστοσ αυγουστου авг август августа жнв жні жнівень жнівеня жніуня сер серп серпень серпня אוג אוגוסט באוגוסט "
    "לאוגוסט اغسطس اوت اگست अगसत",
    "eyl eylul ira iraila rugs rugsejis rugsejo ruj rujan rujna rujnom rujnu sen sentyabr sep sept septemba septembar "
    "september septembra septembre septembrie septembris septembro septiembre set setembre setembro setiembre "
    "settembre sht shtator syys syysk syyskuu syyskuussa syyskuuta szept szeptember wrz wrzesien wrzesnia wrzesniu "
    "zar zari σεπ σεπτεμβριοσ σεπτεμβριου вер верасень верасня верес вересень вересня врс сен сент сентябрь сентября "
    "сеп септ септембар септември септм בספטמבר לספטמבר ספט ספטמבר سبتمبر سپتامبر سپتمبر",
    "eki ekim listopadom loka lokak lokakuu lokakuussa lokakuuta oct october octobre octombrie octubre okt oktoba "
    "oktobar oktober oktobra oktobris oktoober oktyabr ott ottobre out outubro paz pazdziernik pazdziernika "
    "pazdzierniku rij rijen rijna rijnu spal spalio spalis tet tetor urr urria οκτ οκτωβριοσ οκτωβριου жов жовт "
    "жовтень жовтня кас кастрычнік кастрычніка кст окт октобар октомври октябрь октября אוק אוקטובר באוקטובר לאוקטובר "
    "اكتبر اكتوبر",
    "aza azaroa kas kasim lapkr lapkricio lapkritis listopadzie marras marrask marraskuu marraskuussa marraskuuta nen "
    "nentor noiem noiembrie nop nopember nov novemba novembar november novembra novembre novembris novembro noviembre "
    "noy noyabr stu studeni studenim studenog studenoga studenom studenome studenomu νοε νοεμβριοσ νοεμβριου лис лист "
    "листоп листопад листопада ліс лістапад лістапада нов новембар ное ноем ноември ноя нояб ноябрь ноября בנובמבר "
    "לנובמבר נוב נובמבר نوامبر نوفمبر نومبر नवमबर",
    "abe abendua ara aralik dec decembar december decembra decembre decembrie decembris decembro dek dekabr des "
    "desemba desember desembre dets detsember dez dezember dezembro dhj dhjetor dic dicembre diciembre dis disember "
    "gru grudnia grudniu grudzien gruod gruodis gruodzio joulu jouluk joulukuu joulukuussa joulukuuta pro prosinac "
    "prosinca prosince prosincem prosinci prosincu prosinec δεκ δεκεμβριοσ δεκεμβριου гру груд грудень грудня дек "
    "декабрь декабря декември дец децембар сне снежань снежня снж בדצמבר דצמ דצמבר לדצמבר دسامبر دسمبر ديسمبر",
)  # fmt: skip
"""Names, cases and abbreviations of each month, folded: the Unicode CLDR's for forty languages and, where people
write others, dateparser's. What is two months in two languages ("listopad" is October in Croatian, November in Polish)
is left out."""
MONTHS_BY_NAME = {name: month for month, names in enumerate(_NAMES, 1) for name in names.split()}
"""Numbers of months by their folded names."""
