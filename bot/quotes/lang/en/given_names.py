"""Common given names by the gender they usually tell, over many languages: a hint, never proof."""

from bot.text.lang import word_set

_MALE = """
aaron abdel abdi abdul abdullah abebe abel abhishek abner abraham abram absalom achille adalbert adam ade adebayo
adebola aditya adolf adolfo adrian adriano agustin ahmad ahmadou ahmed ahmet aidan aime ajay akash akhil akinwale akio
akira akram aksel alain alan alasdair alastair alban alberic albert alberto albrecht aldo aldous alec aleix alejandro
alekos aleksandr aleksei alessandro alessio alex alexander alexandre alexandros alexei alf alfie alfonso alfred
alfredo algernon ali aliou alistair allan allen alois alok alonso alonzo aloysius alphonse alvaro alvin alwyn amadeo
amado amadou amar ambrose amias amin amir amit amos anand anastasios anatol anatole anatoly anders andor andre andreas
andrei andres andrew andrzej andy angelo angus anil ansel anselm antek anthon anthony antoine anton antoni antonio
antonis anwar aravind archibald archie ari ariel aristide arjun arkady arlo arman armand armando armin arnaud arnav
arne arno arnold arsene artem arthur artie artur arturo arun arvind asa asbjorn asher ashok ashton ashwin asif athol
atticus aubrey auguste augustin augustine augusto augustus aurel aurelien aurelio avi avraham axel aydin
ayodele aziz babajide babatunde babu balaji baldev balint balthazar baptiste barack barnabas barnaby barney barry bart
bartholomew bartosz bashar bashir basil bastien baz beau beauregard bela ben benedetto benedict benedikt benigno
benito benjamin benjy benoit benson bernard bernardo bernd bernhard bernie bert berthold bertie bertrand bevis bharat
bhaskar biju bilal bill billy birger bjorn blaise boaz bob bobby bogdan bohdan boniface boris borys brad bradley bram
brandon branislav branko brannock braulio brayden brecht brendan brendon brennan brent brett brian brice brodie brody
bronislaw bruce bruno bryan bryn burt byrne byron cai cal caleb callum calum calvin cameron camilo carey carl carlo
carlos carmelo carroll carson casimir caspar casper cassius cecil cedric cesar cesare chad chaim chandra charles
charlie chauncey chester chet chidi chinedu chris christian christopher chuck chuka chukwuma ciaran cillian ciprian
claes clarence clark claude claudio claus clay clayton clem clement cletus cleveland cliff clifford clint clive cody
cole colin colm conall conan connor conor conrad constantin constantine corbin cordell corey corin cormac cornelis
cornelius cory cosimo cosmin costas craig cristian cristiano curtis cuthbert cy cyril cyrille cyrus dafydd dai daisuke
dale dalton damian damien damon dan dang daniel danilo danko danny dante danylo darin dario darius darrell darren
darryl dashiell dave davey david davide davor davy dean deane debashish declan deepak dele delroy demetrius deniz
dennis denny denys denzel denzil derek dermot derrick des desi desmond desta deven devin dewey dexter dhruv diarmuid
dick dickon didier diego dieter dieudonne digby dilip dimitri dinesh dino dinos diogo dirk dmitri dmitry dmytro
domenico dominic dominick dominik don donal donald donncha donnie donny donovan dorian doug douglas doyle draco dragan
drake drew dries duane duncan dunstan dusan dustin dwayne dwight dylan eamon earl ebenezer eberhard ed eddie eddy
edgar edmond edmund edoardo edouard edsel eduardo edvard edvin edward edwin efrain egil egon einar eirik eitan elan
elbert eldon eldridge elgin eli elijah elio eliot elis ellery elliot elliott elmar elmer elroy elton elwood elwyn
emanuel emeka emery emil emile emiliano emilio emlyn emmanuel emmet emmett emre enda engelbert ennio enoch enrique
enzo eoin ephraim erasmus erhan eric erich erik erkki erland erling ernest ernesto ernst errol erskine erwin esau
espen esteban ethan ethelred etienne euan eugene eusebio evan evander evangelos everett evgeny ewan ewart ewen eyal
ezekiel ezequiel ezra fabian fabien fabio fabrice fabrizio fadi faisal faolan farhan farouk farrell faustino federico
felipe felix femi fenton feodor ferdinand fergal fergie fergus fernan fernand fernando festus fidel fidelis filippo
finbar finlay finley finn finnian fintan fitzgerald fitzroy flavio florent florian floyd flynn foster fouad fran
francesco francis francisco franck francois francois-xavier frank frankie franklin franz frasier fred freddy frederic
frederick frederik fredrik friedrich frits fritz fulton fyodor gabe gabor gabriel gael gaetano gamal ganesh gareth
garret garrett garrick garry gary gaspar gaspard gaston gaurav gauthier gavan gavin gaylord geert gene gennady geoff
geoffrey geordie georg george georges georgi georgios geraint gerald gerard gerardo gerd gerhard gerhardt germain
gerrit gerry gerwyn gethin ghassan ghislain giacomo giancarlo gianluca gianluigi gianni gideon gil gilbert gilberto
giles gilles gino giorgio giorgos giovani giovanni giulio giuseppe glen glenn godfrey godwin gonzalo gopal
gopalakrishnan goran gord gordon goro gottfried graciano grady graeme graham grant graydon greg gregory grenville
griff griffin grigory gruffydd guido guillaume guillem guillermo gunnar gunther gurpreet gus gustav gustave gustavo
guy gwilym gwyn gyorgy haakon hadrian haile hakan hal hallam halvard hamid hamish hamo hamza hank hannes hannibal
hanno hannu hans harald hari harish harlan harold harry hartmut haruki harun haruna harvey hasan haseeb hashim hassan
hayden haydn haydon hector hedley heiko heinrich heinz helge helmut helmuth hemant henning henri henrik henrique henry
herb herbert hercules heriberto herman hermann hernan herve hezekiah hideki hideo hieronymus hilario hiram hiroki
hiroshi hiroyuki hisham holger homer horace horacio horatio horst howard howell hubert huey hugh hughie hugo humberto
humphrey hussain hussein huw hyun hywel iain ian ib ibrahim ibrahima ichabod idris idrissa iestyn ieuan ifan ifor
ignacio ignatius ignaz igor ihor ike ilan ilias ilie ilir ilya imran imre imtiaz inder ingmar ingo inigo ioan ioannis
ion ionut irfan irvin irvine irving irwin isaac isaiah isambard ishaan isidore isidro ismael ismail issa istvan itamar
ivan ivar ivo ivor iwan izaak jabari jabez jabir jace jacinto jack jackson jacky jaco jacob jacobo jacques jagdish
jago jai jaime jairo jake jakob jakov jakub jalal jamal james jameson jamie jamil jan janek janne janos janusz jared
jarek jarl jarle jaroslav jarrod jarvis jason jasper jaume javed javier jaxon jay jayden jayesh jean-baptiste
jean-claude jean-luc jean-marc jean-marie jean-michel jean-paul jean-pierre jeb jed jedidiah jef jefe jeff jefferson
jeffery jeffrey jem jens jenson jeremiah jeremy jermaine jeroen jerome jerry jesper jesse jethro jez jim jimmy jiri
joachim joah joao joaquim joaquin jock jody joe joel joerg joey johan johann johannes john johnnie johnny jomo jon
jonah jonas jonathan jonty joost joran jordan jordi jorg jorge jorgen joris jorn jos jose joseba josef joseph josh
joshua josiah josip joss jotham jovan juan judd jude juergen jules julian julien julio julius jurgen jurgis juri jussi
justin justus kacper kai kaj kalle kalu kamal kamau kamil karam karan kareem karel karim karl karlheinz karsten
karthik kasper kaz kazuo keegan keenan keir keiran keith kelechi kell kelvin kemal ken kendall kendrick kenji kennard
kenneth kenny kenrick kenta kenton kermit kerr kester kev kevin khaled khalid kiefer kieran kieron killian kingsley
kip kipchoge kiran kirby kiril kirill kirk kishore kit kjell klaas klaus knud knut kofi koichi konrad konstantin
konstantinos kostas krishna krishnan kristian kristof kristoffer krzysztof kumar kunal kurt kwabena kwame kwasi kwesi
kyle lachie lachlan laird lajos lakshman lambert lamont lance lancelot larry lars lasse lasszlo laszlo laurence
laurens laurent lauri laurie lawrence lawrie lazar lazaro leander leandro lee leif lem lemuel len lennart lennie lenny
leo leon leonard leonardo leonid leopoldo leroy les lester lev levi levon lewis liam lino lionel lisandro llewellyn
lloyd llyr logan loic lonnie lorcan loren lorenz lorenzo loris lothar louie louis lovell luc luca lucas lucian luciano
lucien lucio lucius ludo ludovic ludwig luigi luis luiz luka lukas lukasz luke luther lyle lysander maarten mac mack
maddox madoc mads magnus mahesh mahmoud mahmud maik makhosi makoto maksim malachi malachy malcolm malik mamadou mandla
manfred manish manny manoj mansoor mansour manuel marc marcel marcelin marcello marcelo marcin marco marcos marcus
marek mariano marijn marin marino mario marius mark marko markus marlon marshall martijn martin marty martyn marvin
marwan maryan masahiro massimo mat mateo mateus mateusz matheus mathew mathias mathieu mathis matias matija mats matt
matteo matthaus matthew matthias matthieu matti maurice mauricio maurizio mauro maverick max maxence maxim maxime
maximilian maximiliano maximus maynard mehdi mehmet mel melvin melvyn merlin mervyn meyer micah michael michal
michalis michel mick mickael mickey mieczyslaw miguel mihai mihail mikael mike mikel mikey mikhail mikko miklos milan
miles milo milos milton miroslav mitch mitchell mitt mladen moe mogens mohamed mohammad mohammed mohan mohsen mohsin
moises monte monty mordecai moritz mort morten moses moshe mounir muhammad muhammed mukesh mungo murali murat murdo
mustafa mustapha mykola myles myron nadeem naftali nahum namir nando naoki narayan narendra naresh naseem nasir nasser
nat nate nathan nathaniel naveen navid neal ned neil nelson nestor neville newt niall nic niccolo nicholas nick nicky
nico nicolai nicolas nicolo niels nigel niilo nik nikhil niklas niko nikola nikolai nikolaj nikolaos nikolas nikolay
nils nir niran nirmal nitin niven nnamdi noah noam noe noel nolan norbert norm norman nuno oakley oberon obinna
octavian octavio odd oddvar odell odhran odysseas oisin ola olaf olav ole oleg oleh oleksandr oleksiy oli oliver
olivier olli ollie olof olu olusegun oluwaseun omar omer omid omprakash omri ondrej onyekachi oran oren orhan orion
orlando orrin orson orville osama osamu oscar osian oskar osman ossie osvaldo oswald oswaldo oswin otieno otis otto
ottokar ouma ousmane owain owen oystein ozzie paavo pablo paddy padraic padraig padraigh pankaj panos paolo parviz
pascal pasquale patric patricio patrick patrik patryk paul paulin paulinho paulino paulo pavel pavle pavlos pawel
paxton pedro pekka pelham pelle per perce percival percy peregrine perez perry pete peter petr petri petro petros petter
petteri phil philemon philip philippe phillip phineas piero pierre piers pieter pietro pim pino piotr piran pradeep
prakash prasad praveen pravin preben quentin quinlan quinn quintin quinton rachid radek radko radoslav radovan raf
rafael rafal rafe raffaele raffi raheem rahim rahul rainer raj rajan rajat rajeev rajendra rajesh rajiv rakesh ralf
ralph ramakrishna ramesh rami ramiro ramiz ramon rand randal randall randolph randy ranjit raoul raphael rashad rashid
rasmus ratan rauf raul ravi ravindra ray raymond raymundo rayner reece reed reg reggie reginald reinhard reinhold
reino remi remy renato renaud renzo reuben rex rey reynaldo reynold reza rhett rhodri rhys riad ric ricardo riccardo
richard richie rick rickie ricky rico rikard riley rinaldo rio rishi ritesh roald rob robbie robby robert roberto
robin robrecht rocco rocky rod roddy roderick rodger rodney rodolfo rodrigo roel rogelio roger rohan rohit roland
rolando rolf rollo romain roman romano romeo romesh romulus ron ronald ronaldo ronan ronnie ronny rory roscoe ross
rowan rowland roy royce ruairi ruaridh ruben rudi rudolf rudolph rudy rufus rui rune rupert ruslan russ russell rusty
rutger ryan ryder ryo sacha sachin saeed sajan salim salman salomon salvador salvatore sam samir sampson samson samuel
samuli sandeep sander sandor sandro sandy sani sanjay sanjeev santiago santo santosh sasha satish satoshi saul saurabh
savvas scot scott scottie seamus sean seb sebastian sebastiano sebastien selwyn senan septimus serge sergei sergey
sergio serhiy seth seumas seun severin seymour shahid shai shamus shane shashi shaun shaw shawn shay sherwood shigeru
shinji shinzo shiv shyam sid siddharth sidney siegbert siegfried sigmund sigurd silas silvano silvester silvio sim
simao simeon simon sinan sipho slavko slobodan sol soren spencer spiro spyros srinivas stan stanislas stanislav
stanislaw stanley stef stefan stefano stefanos steffen stellan sten stephan stephane stephen sterling steve steven
stevie stewart stig stijn struan stu stuart subhash sudhir sully sunil suresh sushil svein sven sverre sylvain
sylvester szymon tad tadeusz tadgh tadhg tait taj takashi takeshi tamas tamer tancred tanveer tapio taras tariku tariq
taro tarquin tarun tatsuya taylan ted teddy teemu tega tendai terence terje terrance terrell terrence terry tetsuo
thabo thad thaddeus thanos themba theo theobald theodor theodore theodoros theophilus thibault thibaut thierry thijs
thilo thom thomas thor thoralf thorsten thurston tiago tiberius tibor tiernan tijs tim timo timon timothee timothy
timur titus tobiah tobias tobin toby tod todd tolu tom tomas tomaso tomasz tomislav tommaso tommie tommy tomohiro
tomos tonio tony tor torben torbjorn torgeir torin torkel torquil torsten toshiro tosin toussaint travis tremaine
trent trevor trey tristan tristram troels trond troy truman trygve tucker tudor tunde tycho tyler tyrell tyrone tyson
tzvi uche uday ugo ulf uli ulises ulrich ulysses umar umberto upton urban uri uriah urs usman uwe uzair vaclav vadim
valentin valentino valerio valery vangelis varun vasco vasil vasile vasily velimir venkat venkatesh vernon vesa
vicente victor vidkun vijay vikas vikram viktor vilhelm ville vinay vince vincent vincenzo vinnie vinod virgilio
vishal vitali vitaly vito vittorio vivek vlad vladimir vladislav vojtech volker volodymyr vuk vyacheslav waldemar
waldo walid wallace wally walt walter walton waqar warren wasim wayne weldon wenceslas wendell werner wes wesley
wilbert wilbur wilf wilfred wilfrid wilhelm will willard willem willi william willie willis willy wilmer wim winfield
winfred winston winthrop winton wiremu wojciech wolf wolfgang woodrow woody wout wyatt wyn wyndham wynton xabi xander
xavi xavier yacine yahya yakov yan yann yannick yannis yaroslav yasser yaw yehuda yevgeny yevhen yiannis yitzhak yngve
yogesh yohan yorick yosef yoshihide youssef yukio yuri yuriy yusif yusuf yuval yves yvo zac zach zachariah zachary
zack zadok zafar zaid zak zakaria zander zane zbigniew zdenek zeb zebedee zebulon zeke zeno zeph zev zhang zia ziad
ziggy zoltan zoran zsolt zubair zubin
"""
_FEMALE = """
aaliyah aarti abbey abbie abby abeba abena abigail abla ada adaeze adah adaora addie addison adela adele adelheid
adelina adeline adesuwa adina aditi adjoa adriana adrianna adrienne afia agatha agathe aggie agnes agneta agnieszka
agueda aicha aida aideen aiko ailbhe aileen ailis ailsa aimee aina aine aino ainslie aisha aishwarya aisling aislinn
aissatou ajeet akiko akinyi akosua alana alanna alba alberta albertine alda alejandra aleksandra alena alessandra
alessia aletta alexa alexandra alexandria alexia alexis alfreda alia alice alicia alicja alida alina aline alisa
alisha alison alissa aliyah aliza allegra allie allison allyson alma almudena alondra alta althea alva alwen alyona
alyson alyssa amabel amaka amalia amalie amanda amara amaya amber ambika amelia amelie amie amina aminata amira amita
amparo amrita amy ana anabel anais ananya anastasia anca andie andrea andree anelia aneta anette angel angela angele
angelica angelika angelina angelique angharad angie anika anila anisa anita anja anjali anju anka ann anna annabel
annabella annabelle annalise annamaria anne anne-marie anneke anneli annelie annelies annemarie annetta annette annie
annika anniken annis anouk anthea antje antoinette antonella antonia antonina anuradha anusha anushka anya anzhelika
aoife apolline apollonia april arabella araceli arantxa archana aria ariana ariane arianna arlene arlette armelle
artemis arya asako asha ashanti ashleigh ashley asma asmaa asta astrid asuka asuncion athena atsuko aubree audra
audrey augusta augustina aung aurelia aurelie aurora aurore ava aveline aviva avril axelle ayaka ayako ayanna ayesha
ayla aylin ayo ayse aysel azadeh azra azucena babette bao barb barbara barbro basma bathsheba bea beata beate beatrice
beatrix beatriz becca beckie becky bel belen belinda bella belle benedetta benedicte benedikte benita berenice berit
bernadette bernadine bernice berta bertha beryl bess bessie beth bethan bethany betsy bette bettina betty beulah
beverley beverly beyza bharati bhavna bianca biddy bina bintou birgit birgitta birgitte birte bisola blanca blanche
blathnaid blythe bobbie bodil bonita bonnie bozena branwen breanna bree brenda briana brianna brianne bridget bridie
brigid brigit brigitta brigitte briony brita britney britt britta brittany bronagh bronte bronwen bronwyn brooke bruna
brunhilde bryony bukola bunmi burcu buthaina cady cait caitlin caitriona calista calla callie calliope camelia camila
camilla camille candace candice candida caoimhe capucine cara caren carina carissa carla carlene carlota carlotta
carly carmel carmela carmella carmen carol carola carole carolina caroline carolyn carrie caryl caryn carys casey
cassandra cassidy cassie catalina catarina cate caterina catharina catherine cathleen cathy catia catrin catriona
cecile cecilia cecilie cecily celeste celestine celia celina celine ceri ceridwen cerys chandrika chanel chanelle
chantal charis charlene charlotte charmaine chelsea chelsey cher cherie cheryl chiamaka chiara chidinma chieko chika
chinwe chiquita chitra chizoba chloe chrissie chrissy christa christabel christel christelle christen christiana
christiane christie christina christine christobel christy chrystal ciara cicely cilla cindy claire clara clare
clarice clarissa clarisse claudette claudia claudie claudine clemence clementina clementine cleo cleopatra clio
clodagh clotilde coleen colette colleen concepcion concetta connie constance consuelo cora coralie corazon cordelia
corinna corinne cornelia cosima courtney cressida cristiana cristina crystal cynthia cyra daenerys dagmar dagny dahlia
daisy dalia damaris damini dana danica daniela daniella danielle danuta daphne dara daria darlene darya davina dawn
daya deanna deanne debbie debora deborah debra dee deena deepa deepika deidre deirbhile deirdre delfina delia delilah
della delores delphine delyth demelza demi dena denisa denise desdemona desiree despina devi devika dhara diana diane
dianna dianne dido diega dilys dimitra dina dinah dionne dita divya dolores domenica dominique donatella donna dora
dorcas doreen doretta doria dorinda doris dorit dorota dorotea dorothea dorothee dorothy dorte dottie dragana drusilla
dulce dulcie dunja durga dympna ebba ebele ebony ebru edda edie edith edna edwina effie eileen eilidh eilis eimear
eira eireann eirlys eithne ekaterina elaine eldora eleanor eleanora elena eleni eleonora eleonore eleri elfriede elham
eliana elida elif elin elina eline elinor elisa elisabeta elisabeth elisabetta elise elisenda elisha elissa eliza
elizabeta elizabeth elke ella elle ellen ellie elly elma elmira elna elodie eloisa eloise elsa elsbeth elsebeth elsie
elspeth elva elvira elzbieta ema emanuela emer emi emilia emilie emily emma emmanuelle emmeline emmy ena enid enola
enya erica erika erin erma erna ernestine esi esme esmee esmeralda esperanza estela estella estelle ester esther etain
ethel etta eudora eugenia eugenie eulalia eunice euphemia eva evangelina evangeline eve evelina eveline evelyn evelyne
evie ewa fabia fabiana fabienne fabiola faith fanny farah farida fariha farrah fatema fatemeh fathia fatiha fatima
fatma fatou fatoumata fay faye federica felicia felicie felicitas felicity femke fenella fernanda ffion fiammetta
fidelia fidelma fifi filippa finola fiona fionnuala fionnula flavia fleur flo florence florentina floriane florrie
flossie folake folasade frances francesca francine francisca francoise franka franziska frauke freda frederica
frederique freja freya frida frieda fumiko funmi funmilayo gabriela gabriele gabriella gabrielle gaby gaelle gaenor
gail galina garance gauri gayatri gayle gaynor geeta gemma gena genevieve genoveva georgette georgia georgiana georgie
georgina geraldine gerda geri germaine gertrude ghada ghislaine gia giada gianna gila gilda gill gillian gina ginette
ginger ginny giovanna gisela gisele giselle gita gitte giulia giuliana giuseppina gladys glenda glenys gloria glynis
godelieve golda grace gracie graciela grainne grania grazia grazyna greer greta gretchen gretel gro guadalupe gudrun
guinevere gulsen gunilla gunn gunvor gussie gwen gwenda gwendolen gwendoline gwendolyn gwenllian gwyneth habiba
hadassah hadiza hafsa haidee hala halima halina halle hallie hana hanako hanan hania hanna hannah hanne hannelore
harini harleen harriet harriett haruka hattie haydee hayley hazel heather hebe hedda hedvig hedwig heidi heledd helen
helena helene helga hella helle heloise hema henrietta henriette hera hermine hermione hester hetty hilary hilda hilde
hildegard hildur hilja hillary hilma hind hiroko hiromi holly honey honora honoria hope hortense hortensia houda huda
huma humaira hyacinth ida idoia ieva ifeoma ignacia ijeoma ikram ilana ilaria ilda ilene iliana ilka ilona ilse ilze
iman imani imelda imke imogen ina inaya indira indrani indu ines inez inga inge ingeborg ingelise inger ingrid ingvild
inka inmaculada inna ioana iola iolanthe iona iphigenia irena irene irina iris irma irmgard iryna isa isabel isabela
isabella isabelle isadora isaure iseult isha ishbel isla ismene isobel isolde itziar ivana ivanka iveta ivette ivonne
ivy iwona izabela izzy jacinda jacinta jacquelin jacqueline jacquelyn jacqui jada jade jadwiga jael jaimie jamila jana
jancis jane janelle janet janette janey jania janice janie janina janine janis janna janneke jannike jaqueline jasmin
jasmina jasmine jaya jayne jean jeanette jeanie jeanne jeannette jeannie jeannine jelena jemima jemma jen jenifer
jenna jennie jennifer jenny jeri jess jessamy jessica jessie jette jill jillian jinny jitka jo joan joana joann joanna
joanne jocasta jocelyn jodi jodie joelle johanna johanne jolanda jolanta jolene jolie jonelle jordana josefa josefina
josefine josephine josette josiane josie joslyn journee jovita joy joyce juana juanita judi judit judita judith judy
jula jule julia juliana juliane julianna julianne julie julienne juliet julieta juliette julita june juno justina
justine justyna jutta jyoti kaarina kadiatou kailee kajsa kala kali kalpana kalyani kamala kamila kaori kara karen
kari karima karin karina karine karla karlie karmen karolina karoline kasia kassandra katarina katarzyna kate katell
katelyn katerina kateryna katharina katharine katherine kathleen kathryn kathy kati katia katie katja katka katrin
katrina katrine katy katya kavita kavitha kaye kayla kayleigh keeley keiko keira kelly kellyanne kelsey kendra keren
kerensa kerri kerrie kerry kerstin ketevan kezia khadija khadijah khrystyna kiana kiara kiera kiki kim kimberley
kimberly kinga kinsey kira kirsi kirsten kirsti kirstie kirstin kirsty kitty kjersti klara klaudia komal konstancja
kora kornelia kosara kristen kristi kristin kristina kristine krisztina krystal krystyna ksenia kseniya kumiko kyla
kylie kyra lacey lachelle lada laetitia laila lakshmi lalita lamia lana lani lara larisa larissa larysa lata latasha
latha latifa latisha latoya laura laure laurel lauren lauretta laurette lavinia layla lea leah leandra leanne leda
leela leena leila leilani leire lena lene leni lenka lenora lenore leocadia leona leonie leonor leonora leontine leora
lesley leslie leta leticia letitia lettie levina lexi lexie leyla lia liana liane libby lidia lien liesbeth liesel
liesl lieve ligia lila lili lilia lilian liliana liliane lilias lilith lillian lillie lily lina linda lindsay lindsey
lindy linnea linnet linzi lis lisa lisbet lisbeth lisbon lise liselotte lisette lissa liv livia liz liza lizbeth
lizette lizzie ljubica lois lola lolita lore lorelei lorena loretta lorette lori lorie lorna lorraine lotta lotte
lottie louella louisa louise lourdes lowri luanne lubna lucasta luce lucia luciana lucie lucienne lucila lucile
lucille lucinda lucrecia lucretia lucy ludivine ludmila luisa luise lulu lulwa luna lupe lupita lydia lyn lynda
lyndsay lyndsey lynette lynn lynne lynsey lyra lysa lyudmila mabel mable macy maddalena maddie madeleine madeline
madelyn madge madhu madhuri madison mae maeve magali magda magdalena magdalene maggie maha mahalia mahnaz mahnoor mai
maia maida maira maire mairead mairi maisie maite maja malala malena malgorzata mali malia malika malin malina mallory
malvina mamata mamie manal mandy manisha manon manuela mara marcela marceline marcella marcelle marcia mared maren
margaret margareta margarete margaretha margarita margaux marge margery margherita margie margit margo margot margret
margreta margrethe margriet marguerite mari maria mariah mariam mariama marian mariana mariangela marianna marianne
maribel maricarmen marie marie-claude marie-france marieke mariel mariela mariella marielle marietta mariette marigold
marija marijke marika mariko marilyn marina marine marinela marion marisa mariska marisol marissa marit marita maritza
mariya marja marjan marjolein marjorie marjory marlena marlene marlies marnie marsha marta marte martha marthe martina
martine mary marya maryam maryann maryanne maryse masako masha mathilda mathilde matilda matilde matty maud maude
maura maureen mavis maxine maya mayra mayumi mckenna meaghan meena meenakshi meera meg megan meghan megumi mei meike
melania melanie melany melba melina melinda melisa melissa melissande melita melitta melva mercedes mercia mercy
meredith meriel merle merry meryl messalina meta mette mhairi mia micaela michaela michaele michele michelle michiko
midori mieke mika miki mila milada milagros milana mildred milena milica millicent millie milly mimi mina mindy
minerva minna minnie mira mirabel miranda mireia mireille mirela miriam mirjam mirjana mirna miroslava mirra mirta
missy misty mitali mitzi miyuki moa modesta modupe moira mollie molly mona monica monika monique montserrat morag
morgana morgane morna morven morwenna mounira moya mridula muireann mumbi mumtaz muriel myfanwy myra myriam myrna
myrtle nabila nada nadezhda nadia nadine nadiya nadja nahla naima naina najla namrata nan nana nance nancy nandini
nanette naoko naomi narelle narges nargis nasreen nastassja natacha natali natalia natalie nataliya natalya natasha
nathalie natividad nausicaa nawal nayara nazanin neda neela neelam neema neha nell nella nelle nellie nelly nena neneh
nerea nerina nerissa nerys nesrine nessa nessie netta nettie ngozi nia niamh nichola nichole nicola nicole nicoletta
nicolette nidhi nigella nike nikita nikki nila nilima nina ninette ninon nirmala nisha nita njeri nkechi noelia
noeline noella noelle noemi noemie nola nona noor nora norah noreen norma nour noura nuala nuria nurul nyasha nydia
oana oceane octavia odette odile ofelia oksana oleksandra olena olga olha olive olivia oluchi olwen olwyn omolara oona
oonagh ophelia oprah orla orlaith orna orsola orsolya ottilie ottoline ouida padma paige paivi palesa paloma pam
pamela pandora paola paolina paraskevi parisa parvati pascale patience patricia patrizia patsy patti patty paula
paulette paulina pauline pavla payal paz pearl peggy penelope penny pepita perdita perla pernilla pernille persephone
peta petra petronella petula phaedra philippa phillipa philomena phoebe phyllida phyllis pia pilar piper pippa polina
polly pooja poonam poppy portia prachi pratibha preeti prerna prisca priscilla priti priya priyanka prudence prue puja
purnima pushpa rabia rachael rachel rachelle racquel radha radhika rae raewyn rafaela ragnhild rahel raina raisa
rajani ramona rana randi rani rania ranjana raquel rasa rasha rashmi raven raya rebeca rebecca rebekah reem reema
regan regina regine reiko reina rekha rena renata renate renee renske renuka reshma reva rhea rhian rhiannon rhoda
rhona rhonda rhonwen ria riana ricarda ricki rika rikke rim rima rina rita ritu riva roberta robyn rocio roisin
romaine romana romane romilly romola romy rona ronit roopa ros rosa rosalba rosalia rosalie rosalind rosalinda rosalyn
rosamond rosamund rosana rosanna rosanne rosario rosaura rose roseanna roseanne rosella roselyn roselyne rosemarie
rosemary rosetta rosie rosina rosita roslyn rowena roxana roxane roxanne roxy roya rozalia ruby ruchi rukhsana rukmini
rula rupa rut ruta ruth ruthie saba sabah sabina sabine sabitha sabrina sachiko sade sadhana sadie saffron safia sahar
sakura sal salima sallie sally salma salome samaira samantha samia samira sanaa sandhya sandra sandrine sangeeta sania
sanja sanna sanne saoirse sapna sara sarah sarai saraswati sarika sarita saskia savannah savita sayaka scarlet
scarlett seema selena selene selina selma senga seonaid seraphina serena severine shabana shahnaz shaima shaista
shakira shakuntala shalini shan shana shania shanice shanna shannon shanti shari sharmila sharna sharon shauna
shaunagh shawna shayla sheela sheena sheila shelagh shelby shelley shelly shereen sheri sherri sherry sheryl shevaun
shikha shilpa shirin shirley shivani shobha shona shoshana shreya shruti shu shweta sian sib sibyl sidonie sidra
sieglinde sienna signe sigrid siham sihem silja silje silke silvana silvia silvie simin simona simone simran sindhu
sinead siobhan sioned siri sissel sissy siti siv sive skye skyla smita smriti sneha snezana sofia sofie sofiya solange
soledad soleil solene solveig soma sonali sondra sonia sonja sonya sophia sophie sophy soraya sorcha sorrel stacey
staci stacia stacy stefania stefanie steffi stella steph stephania stephanie stina suad subha suchitra sudha sue
sujata sukhi suki suky sula suma suman sumati sumitra sunita sunniva surabhi suraya susan susana susanna susannah
susanne sushma susi susie suzan suzana suzanna suzanne suzette suzie suzy svea svetlana svitlana swati sybil sylvia
sylvie synnove tabatha tabitha tahira taisia talia talitha tallulah tamar tamara tamasin tami tammie tammy tamsin
tania tanisha tanja tansy tanvi tanya tara tarja tasha tatiana tatjana tatyana tawny taylor tea teagan tegan temi
tempe teodora teresa teresia tereza teri terri tess tessa tetiana thalia thandi thandiwe thea theda thelma theodora
theodosia thera theresa therese thi thirza thomasina thora tia tiana tiffany tilda tilde tilly tina tiphaine tippi
tirzah tomoko toni tonia tonya topaz tori tova tove tracey traci tracie tracy tricia trina trine trisha trista trix
trixie troya trude trudi trudy truus tryphena tsitsi tula tuula tuva twyla tyra ulla ulrica ulrika ulrike ulyana uma
una unni urmila ursula urszula usha ute valentina valeria valerie valeriya valeska vanda vandana vanessa vanja vasanti
vasiliki vasundhara veda veera venetia venus vera verena verity verna verona veronica veronika veronique vesna vibeke
vicki vickie vicky victoria victorine vida vidya vigdis vijaya viktoria viktoriya vilde vilma vimala vinita viola
violet violeta violette virginia virginie virna vita vittoria viv viveca vivi vivian viviana viviane vivien vivienne
wafa waltraud wambui wanda wangari wangui wanjiru wenche wendy whitney whoopi wilhelmina wilhelmine willa willow wilma
winifred winnie winona wioletta wren xanthe xenia ximena xiomara yael yaffa yamini yana yara yasemin yasmin yasmina
yasmine yayoi yelena yesenia yetta yetunde yevgenia yoko yolanda yolande ysabel ysanne ysolde yuko yulia yuliya yumi
yumiko yuna yvaine yvette yvonne zadie zahara zahra zaina zainab zandra zanele zara zarah zareen zarina zdenka zeinab
zelda zelma zena zenobia zeynep zillah zina zinaida zinnia zita ziva zodwa zoe zoey zofia zora zoya zsa zsofia zsuzsa
zsuzsanna zubeida zuleika zulema zuzana zuzanna
"""
_BOTH = word_set("jean jan andrea robin taylor shannon dana kim leslie lindsay terry ashley jo kerry stacey lee")
"""Names of men and of women."""
GENDERS = {
    name: gender
    for name, gender in (dict.fromkeys(_MALE.split(), "m") | dict.fromkeys(_FEMALE.split(), "f")).items()
    if name not in _BOTH
}
"""Given names in small letters, and ``m`` or ``f``."""
UNISEX = word_set(
    "quinn alex sam jordan jamie riley cameron charlie chris drew finley frankie hayden jody nicky rory rowan"
    " sasha kai micah ollie sandy jules kendall mel remy shay aubrey devin jaime dale glenn carey cory corey loren"
    " nat randy ronnie stevie teddy jesse ariel elliot elliott emery carson kit laurie yan kiran deniz noam yuval"
    " spencer sidney max tyler casey lindsey stacy tracy angel nicola joan simone toni wren dominique marion lynn"
    " shelby jessie merle regan addison michele noor iman simran ayo temi evelyn hilary vivian kelly rene francis"
)
"""Names of ``GENDERS`` that people of the other gender have too: they tell less."""
