"""Common given names by the gender they usually tell, over many languages: a hint, never proof."""

from bot.text.lang import word_set

_MALE = """
aaron abdel abdi abdul abdullah abebe abel abhay abhishek abner abraham abram absalom achille adalbert adam ade
adebayo adebola ademola adewale adeyemi aditya adolf adolfo adrian adriano agustin ahmad ahmadou ahmed ahmet aidan
aiden aime ajay ajinkya ajit akash akhil akhilesh akinwale akio akira akram aksel alain alan alasdair alastair alban
alberic albert alberto albrecht aldo aldous alec aled aleix alejandro alekos aleksandr aleksei alessandro alessio alex
alexander alexandre alexandros alexei alf alfie alfonso alfred alfredo algernon ali aliou alistair aliyu allan allen
alois alok alonso alonzo aloysius alphonse alun alvaro alvin alwyn amadeo amado amadou amar ambrose amias amin amir
amit amos anand anastasios anatol anatole anatoly anders andile andor andre andreas andrei andres andrew andrzej andy
angelo angus anil anirban ansel anselm antek anthon anthony antoine anton antoni antonio antonis anwar aravind
archibald archie ardie ari ariel aristide arjun arkady arlo arman armand armando armin arnaud arnav arne arno arnold
arsene artem arthur artie artur arturo arun arvind arwel asa asafa asbjorn asher ashish ashok ashraf ashton ashwin
asif athol atticus atul aubrey audu auguste augustin augustine augusto augustus aurel aurelien aurelio avi avraham
axel aydin ayodele aziz babajide babar babatunde babu balaji baldev balint balthazar bandile baptiste barack baraka
barnabas barnaby barney barry bart bartholomew bartosz bashar bashir basil bastien baz beau beauregard bela ben
benedetto benedict benedikt benigno benito benjamin benjy benoit benson bernard bernardo bernd bernhard bernie bert
berthold bertie bertrand bevis bharat bhaskar bheki bhekisisa bhupesh bhuvneshwar biju bilal bilawal bill billy birger
bjorn blaise boaz bob bobby bogdan bohdan bolaji bolarinwa bongani boniface boris borys brad bradley bram brandon
branislav branko brannock braulio brayden brecht brendan brendon brennan brent brett brian brice brodie brody
bronislaw bruce bruno bryan bryce bryn burt byrne byron cai cal caleb callum calum calvin cameron camilo carey carl
carlo carlos carmelo carroll carson casimir caspar casper cassius cathal cecil cedric cesar cesare chad chaim chandra
charles charlie chauncey cheslin chester chet cheteshwar chibuzor chidi chidiebere chijioke chinedu chris christian
christopher chuck chuka chukwuemeka chukwuma ciaran cillian ciprian claes clarence clark claude claudio claus clay
clayton clem clement cletus cleveland cliff clifford clint clive cody cole colin colm conall conan connor conor conrad
constantin constantine corbin cordell corey corin cormac cornelis cornelius cory cosimo cosmin costas craig cristian
cristiano curtis cuthbert cy cyril cyrille cyrus dafydd dai daisuke daithi dale dalton damian damien damon dan dang
daniel danilo danjuma danko danny dante danylo dapo darin dario darius darnell darrell darren darryl dashiell dave
davey david davide davor davy dayo dean deane debashish declan deepak deji dele delroy demetrius demola deniz dennis
denny denys denzel denzil derek dermot derrick des desi desmond desta deven devendra devin dewayne dewey dewi dexter
dhananjay dharmendra dhruv diarmuid dick dickon didier diego dieter dieudonne digby dilip dimitri dinesh dino dinos
diogo diran dirk dmitri dmitry dmytro dodong domenico dominic dominick dominik don donal donald donncha donnie donny
donovan dorian doug dougal douglas doyle draco dragan drake drew dries duane duncan dunstan dusan dustin dwayne dwight
dylan eamon earl ebenezer eberhard ebo ed eddie eddy edgar edmond edmund edoardo edouard edsel eduardo edvard edvin
edward edwin efrain egil egon eifion einar eirik eitan ekow elan elbert eldon eldridge elfed elgin eli elijah elikem
elio eliot elis ellery elliot elliott elmar elmer elroy elton elwood elwyn emanuel emeka emery emil emile emiliano
emilio emlyn emmanuel emmet emmett emre emyr enda engelbert ennio enoch enrique enzo eoghan eoin ephraim erasmus erhan
eric erich erik erkki erland erling ernest ernesto ernst errol erskine erwin esau esben espen esteban ethan ethelred
etienne euan eugene eusebio evan evander evangelos everett evgeny ewan ewart ewen eyal ezekiel ezequiel ezra fabian
fabien fabio fabrice fabrizio fadi faheem faisal fakhar fanie faolan farhan farooq farouk farrell faustino federico
felipe felix femi fenton feodor ferdinand fergal fergie fergus fernan fernand fernando festus fiachra fidel fidelis
fiifi filipo filippo finbar finlay finley finn finnian fintan fionn firhad fitzgerald fitzroy flavio florent florian
floyd flynn foster fouad fran francesco francis francisco franck francois francois-xavier frank frankie franklin franz
frasier fred freddy frederic frederick frederik fredrik friedrich frits fritz fulton fyodor gabe gabor gabriel gael
gaetano gamal ganesh gareth garret garrett garrick garry gary gaspar gaspard gaston gaurav gauthier gavan gavin
gaylord gbenga gboyega geert gene gennady geoff geoffrey geordie georg george georges georgi georgios geraint gerald
gerard gerardo gerd gerhard gerhardt gerhardus germain gerrit gerry gerwyn gethin ghassan ghislain ghulam giacomo
giancarlo gianluca gianluigi gianni gideon gil gilbert gilberto giles gilles gino giorgio giorgos giovani giovanni
giulio giuseppe glen glenn glyn godfrey godwin gokul gonzalo gopal gopalakrishnan goran gord gordon goro goronwy
gottfried graciano grady graeme graham grant graydon greg gregor gregory grenville griff griffin grigory gruff
gruffydd guido guillaume guillem guillermo gunnar gunther gurdev gurpreet gus gustav gustave gustavo guy gwilym gwyn
gyorgy haakon hadrian haile hakan hal hallam halvard hamid hamish hamo hamza hank hannes hannibal hanno hannu hans
hanuma harald harbhajan hardik hari haris harish harjit harlan harold harpreet harry hartmut haruki harun haruna
harvey hasan haseeb hashim hassan hayden haydn haydon hector hedley heiko heinrich heinz helge helmut helmuth hemant
hemi hennie henning henri henrik henrique henry herb herbert hercules heriberto herman hermann hernan herve hezekiah
hideki hideo hieronymus hilario hiram hiroki hiroshi hiroyuki hisham hitesh hoang holger homer horace horacio horatio
horst howard howell hubert huey hugh hughie hugo humberto humphrey hussain hussein huw hyun hywel iain ian ib ibrahim
ibrahima ichabod idowu idris idrissa iestyn ieuan ifan ifeanyi ifor ignacio ignatius ignaz igor ihor ike ikenna ilan
ilias ilie ilir illtyd ilya imran imre imtiaz inder inderjit ingmar ingo inigo inzamam ioan ioane ioannis iolo ion
ionut iqbal irfan irvin irvine irving irwin isaac isaiah isambard ishaan ishaku ishant isidore isidro islwyn ismael
ismail ismaila issa istvan itamar ivan ivar ivo ivor iwan izaak jabari jabez jabir jabu jace jacinto jack jackson
jacky jaco jacob jacobo jacques jagdish jago jai jaime jairam jairo jake jakob jakov jakub jalal jamal james jameson
jamie jamil jan janek janne janos janusz jared jarek jarl jarle jaroslav jarrod jarvis jason jasper jaspreet jasprit
jaume javed javier jaxon jay jayden jayesh jean-baptiste jean-claude jean-luc jean-marc jean-marie jean-michel
jean-paul jean-pierre jeb jed jedidiah jef jefe jeff jefferson jeffery jeffrey jem jens jenson jeremiah jeremy
jermaine jeroen jerome jerry jesper jesse jethro jez jide jignesh jim jimmy jiri joachim joah joao joaquim joaquin
jock jody joe joel joerg joey johan johann johannes john johnnie johnny jomo jon jonah jonas jonathan jonty joost
joran jordan jordi jorg jorge jorgen joris jorn jos jose joseba josef joseph josh joshua josiah josip joss josua
jotham jovan juan judd jude juergen jules julian julien julio julius juma jurgen jurgis juri jussi justin justus
kabiru kacper kagiso kai kaj kalle kalu kamal kamau kamil kamlesh kamoru kamran kapil karabo karam karan kareem karel
karim karl karlheinz karsten karthik kasper katlego kayden kayode kaz kazuo keegan keenan keir keiran keith kelechi
kell kelvin kemal kemar ken kendall kendrick kenji kennard kenneth kenny kenrick kenta kenton kermit kerr kester kev
kevin kgosi khaled khalid khulekani kiefer kieran kieron killian kingsley kip kipchoge kiprop kiptoo kiran kirby kiril
kirill kirk kishore kit kjell klaas klaus knud knut kobby kobina kobus kofi koichi kojo konrad konstantin konstantinos
kostas krishna krishnan kristian kristof kristoffer krunal krzysztof kuldeep kumar kunal kunle kurt kwabena kwadwo
kwaku kwame kwasi kwesi kyle lachie lachlan laird lajos lakshman lalit lalu lamar lambert lamont lance lancelot larry
lars lasse lasszlo laszlo lateef latrell laurence laurens laurent lauri laurie lawrence lawrie lazar lazaro leander
leandro lebogang lee leif lekan lem lemuel len lennart lennie lenny leo leon leonard leonardo leonid leopoldo leroy
les lesego lester lev levi levon lewis liam lino lionel lisandro llewellyn lloyd llyr logan loic lokesh lonnie lorcan
loren lorenz lorenzo loris lothar louie louis lovell luc luca lucas lucian luciano lucien lucio lucius ludo ludovic
ludwig luigi luis luiz luka lukas lukasz luke lukhanyo lungisa luther luvuyo lwazi lyle lysander maarten mac mack
macsen maddox madoc mads magnus mahesh mahmoud mahmud maik mairtin majid makazole makhosi makoto maksim malachi
malachy malcolm malik malky mamadou mandla manfred manish manjit manny manoj manpreet mansoor mansour manuel marc
marcel marcelin marcello marcelo marcin marco marcos marcus marek mariano marijn marin marino mario marius mark marko
markus marlon marshall martijn martin marty martyn marvin marwan maryan masahiro massimo mat mateo mateus mateusz
matheus mathew mathias mathieu mathis matias matija mats matt matteo matthaus matthew matthias matthieu matti maurice
mauricio maurizio mauro maverick mawuli max maxence maxim maxime maximilian maximiliano maximus mayank maynard mehdi
mehmet meirion mel melvin melvyn merlin mervyn meurig meyer micah michael michal michalis micheal michel mick mickael
mickey mieczyslaw miguel mihai mihail mikael mike mikel mikey mikhail mikkel mikko miklos milan miles milo milos
milton miroslav misbah mitch mitchell mithun mitt mladen moe mogens mohamed mohammad mohammed mohan mohit mohsen
mohsin moises monte monty mordecai moritz morne mort morten moses moshe mounir mrityunjay mthunzi muhammad muhammed
mukesh mukul mungo munir murali murat murdo musa mustafa mustapha mxolisi mykola myles myron nadeem naftali nahum
nakul namir nando naoki narayan narendra naresh naseem nasir nasiru nasser nat nate nathan nathaniel navdeep naveed
naveen navid neal ned neil nelson neo nestor neville newt niall nic niccolo nicholas nick nicky nico nicolai nicolas
nicolo niels nigel niilo nik nikhil niklas niko nikola nikolai nikolaj nikolaos nikolas nikolay nilesh nils nir niran
nirmal nitin nitish niven niyi nnamdi noah noam noe noel nolan nonoy norbert norm norman nuhu nuno oakley oberon
obinna obiora octavian octavio odd oddvar odell odhran odysseas oisin okwudili ola olaf olamide olav ole oleg oleh
oleksandr oleksiy oli oliver olivier olli ollie olof olu olumide olusegun oluwaseun omar omer omid omprakash omri
ondrej onyekachi oommen oran oren orhan orion orlando orrin orson orville osama osamu oscar osian oskar osman ossie
osvaldo oswald oswaldo oswin otieno otis otto ottokar ouma ousmane owain owen oystein ozzie paavo pablo paddy padraic
padraig padraigh panfilo pankaj panos paolo partha parviz pascal pasquale patric patricio patrick patrik patryk paul
paulin paulinho paulino paulo pavel pavle pavlos pawel paxton peadar pearse pedro pekka pelham pelle per perce
percival percy peregrine perez perry pervez pete peter petr petri petro petros petter petteri phil philemon philip
philippe phillip phineas piero pierre piers pieter pietro pim pino piotr piran piyush pradeep prafull prakash pramod
prasad praveen pravin preben prithvi prosenjit quentin quinlan quinn quintin quinton rabiu rachid radek radko radoslav
radovan raf rafael rafal rafe raffaele raffi raheem rahim rahul rainer raj rajan rajat rajeev rajendra rajesh rajiv
rajnath rakesh ralf ralph ramakrishna ramesh rami ramiro ramiz ramon rand randal randall randolph randy rangi ranjit
raoul raphael rashad rasheed rashid rasmus ratan rauf raul ravi ravichandran ravindra ray raymond raymundo rayner
reece reed reg reggie reginald reinhard reinhold reino remi remy renato renaud renzo reuben rex rey reynaldo reynold
reza rhett rhodri rhys riad ric ricardo riccardo richard richie rick rickie ricky rico rikard riley rinaldo rio
rishabh rishi ritesh roald rob robbie robby robert roberto robin robrecht rocco rocky rod roddy roderick rodger rodney
rodolfo rodrigo roel rogelio roger rohan rohit roland rolando rolf rollo romain roman romano romeo romesh romulus ron
ronald ronaldo ronan ronnie ronny rory roscoe ross rotimi rowan rowland roy royce ruairi ruaridh ruben rudi rudolf
rudolph rudy rufus rui rune rupert ruslan russ russell rusty rutger ryan ryder ryo sacha sachin saeed saj sajan sajid
sajjad salim salman salomon salvador salvatore sam samir sampson samson samuel samuli sandeep sander sandor sandro
sandy sani sanjay sanjeev santiago santo santosh sasha satish satoshi saul saurabh saurav savvas scot scott scottie
seamus sean seb sebastian sebastiano sebastien sefa segun selorm selwyn senan septimus serge sergei sergey sergio
serhiy seth seumas seun severin seymour shabir shadab shahid shai shamus shane sharad shardul shashi shaun shaw shawn
shay shehbaz shehu sherwin sherwood shigeru shikhar shinji shinzo shiv shoaib shreyas shyam sibusiso sid siddharth
sidney siegbert siegfried sifiso sigmund sigurd sikiru silas silvano silvester silvio sim simao simeon simiyu simon
sinan sione siosaia siphiwe sipho sisir sitiveni sizwe slavko slobodan sohan sol soren sourav sovan spencer spiro
spyros srinivas stan stanislas stanislav stanislaw stanley stef stefan stefano stefanos steffen stellan sten stephan
stephane stephen sterling steve steven stevie stewart stig stijn struan stu stuart subhash subrata sudhir sujit
sukanta sukhdev sully sumit sunil suresh surjit sushil suvendu svein sven sverre sylvain sylvester szymon tad tadeusz
tadgh tadhg tahir tait taiwo taj takashi takeshi tamas tamer tancred tanveer tapan tapio taras tariku tariq taro
tarquin tarun tatsuya taylan tayo tebogo teboho ted teddy teemu tega tejashwi tendai terence terje terrance terrell
terrence terry tetsuo tevita thabo thad thaddeus thanos thato themba theo theobald theodor theodore theodoros
theophilus thibault thibaut thierry thijs thilo thom thomas thor thoralf thorsten thurston tiago tiberius tibor
tiernan tijs tim timo timon timothee timothy timur titus tobiah tobias tobin toby tod todd tolu tom tomas tomaso
tomasz tomislav tommaso tommie tommy tomohiro tomos tonio tony tor torben torbjorn torgeir torin torkel torquil
torsten toshiro tosin toussaint travis tremaine trent trevor trey tristan tristram troels trond troy truman trygve
tshepo tucker tudor tudur tukur tumelo tumi tunde turlough tycho tyler tyree tyrell tyrone tyson tzvi uche uchenna
uday uddhav ugo ugochukwu ulf uli ulises ulrich ulysses umar umberto umesh upton urban uri uriah urs usman uwe uzair
uzochukwu vaclav vadim valentin valentino valerio valery vangelis varun vasco vasil vasile vasily velimir venkat
venkatesh vernon vesa vicente victor vidkun vijay vikas vikram viktor vilhelm viliame ville vinay vince vincent
vincenzo vinnie vinod vipul virender virgilio vishal vitali vitaly vito vittorio vivek vlad vladimir vladislav vojtech
volker volodymyr vuk vusi vusumuzi vyacheslav waheed waisake waldemar waldo walid wallace wally walt walter walton
waqar warren wasim wayne weldon wenceslas wendell werner wes wesley wilbert wilbur wilf wilfred wilfrid wilhelm will
willard willem willi william willie willis willy wilmer wim winfield winfred winston winthrop winton wiremu wojciech
wolf wolfgang woodrow woody wout wriddhiman wullie wyatt wyn wyndham wynton xabi xander xavi xavier yacine yahya yakov
yakubu yan yann yannick yannis yaroslav yasser yaw yehuda yemi yevgeny yevhen yiannis yinka yitzhak yngve yogesh yohan
yorick yosef yoshihide yousaf youssef yukio yuri yuriy yusif yusuf yuval yuvraj yuzvendra yves yvo zac zach zachariah
zachary zack zadok zafar zaheer zahir zaid zak zakari zakaria zander zane zbigniew zdenek zeb zebedee zebulon zeke
zeno zeph zev zhang zia ziad ziggy zoltan zoran zsolt zubair zubin
"""
_FEMALE = """
aaliyah aarti abbey abbie abby abeba abena abigail abike abiola abla achieng ada adaeze adah adanna adaora addie
addison adela adele adelheid adelina adeline adesuwa adhiambo adina aditi adjoa adriana adrianna adrienne aduke adunni
advaita adwoa afia afua agatha agathe aggie agnes agneta agnieszka agueda ahana aicha aida aideen aiko ailbhe aileen
ailis ailsa aimee aina aine aino ainslie aisha aishwarya aisling aislinn aissatou ajeet akiko akinyi akosua akshara
akua alana alanna alba alberta albertine alda alejandra aleksandra alena alessandra alessia aletta alexa alexandra
alexandria alexia alexis alfreda alia alice alicia alicja alida alina aline alisa alisha alison alissa aliyah aliza
allegra allie allison allyson alma almudena alondra alta althea alva alwen alyona alyson alyssa ama amabel amaka
amalia amalie amanda amara amaya amber ambika amelia amelie amie amina aminata amira amita amparo amrita amy ana
anabel anahera anais analyn ananya anastasia anca andie andrea andree anelia aneta anette angel angela angele angelica
angelika angelina angelique angharad angie anika anila anisa anita anja anjali anju anka ankita ann anna annabel
annabella annabelle annalise annamaria anne anne-marie anneke anneli annelie annelies annemarie annetta annette annie
annika anniken annis anouk anthea antje antoinette antonella antonia antonina anum anupama anuradha anusha anushka
anya anyango anzhelika aoibheann aoife aparna apiyo apolline apollonia april arabella araceli araminta arantxa archana
aria ariana ariane arianna arlene arlette armelle aroha arpita artemis arti arya asabe asako asha ashanti ashleigh
ashley asma asmaa assumpta asta astrid asuka asuncion athena atieno atsuko attracta aubree audra audrey augusta
augustina aung aurelia aurelie aurora aurore ava aveline aviva avni avril awuor axelle ayaka ayako ayanda ayanna
ayesha ayinke ayla aylin ayo ayse aysel azadeh azra azucena babette bao barb barbara barbro basma bathabile bathsheba
bea beata beate beatrice beatrix beatriz becca beckie becky bel belen belinda bella belle benedetta benedicte
benedikte benita berenice berit bernadette bernadine bernice berta bertha beryl bess bessie beth bethan bethany betsy
bette bettina betty beulah beverley beverly beyza bhakti bharati bhavana bhavna bhavya bianca biddy bilkisu bimbo bina
bindu bintou birgit birgitta birgitte birte bisi bisola blanca blanche blathnaid blythe bobbie bodil boitumelo bolanle
bongiwe bonita bonnie bose bozena branwen breanna bree brenda briana brianna brianne brid bridget bridie brigid brigit
brigitta brigitte briony brita britney britt britta brittany bronagh bronte bronwen bronwyn brooke bruna brunhilde
bryony bukky bukola bunmi burcu bushra busisiwe busola buthaina cady cait caitlin caitriona calista calla callie
calliope camelia camila camilla camille candace candice candida caoimhe capucine cara caren carina carissa carla
carlene carlota carlotta carly carmel carmela carmella carmen carol carola carole carolina caroline carolyn carrie
caryl caryn carys casey cassandra cassidy cassie catalina catarina cate caterina catharina catherine cathleen cathy
catia catrin catriona cecile cecilia cecilie cecily celeste celestine celia celina celine ceri ceridwen cerys
chandrika chanel chanelle chantal charis charlene charlotte charmaine chebet chelsea chelsey chepkoech cher cherie
cherono cheryl chiamaka chiara chidinma chieko chika chinwe chinyere chioma chipo chiquita chitra chizoba chloe
chrissie chrissy christa christabel christel christelle christen christiana christiane christie christina christine
christobel christy chrystal ciara cicely cilla cindy claire clara clare clarice clarissa clarisse claudette claudia
claudie claudine clemence clementina clementine cleo cleopatra clio clodagh clotilde coleen colette colleen concepcion
concepta concetta connie constance consuelo cora coralie corazon cordelia corinna corinne cornelia cosima courtney
cressida cristiana cristina crystal cynthia cyra daenerys dagmar dagny dahlia daisy dalia dalisay damaris damini dana
danica daniela daniella danielle danuta daphne dara daria darlene darshana darya davina dawn daya deanna deanne debbie
debora deborah debra dee deena deepa deepika deidre deirbhile deirdre delfina delia delilah della delores delphine
delyth demelza demi dena denisa denise dervla desdemona desiree despina devi devika dhara diana diane dianna dianne
dido diega diksha dilys dimitra dina dinah dineo dionne disha dita divya dolores domenica dominique donatella donna
dora dorcas doreen doretta doria dorinda doris dorit dorota dorotea dorothea dorothee dorothy dorte dottie dragana
drusilla dulce dulcie dunja durga dympna dzifa ebba ebele ebony ebru edda edie edith edna edwina efe effie efua eileen
eilidh eilis eilish eimear eira eireann eirlys eithne ejiro ekaterina ekta ekua elaine eldora eleanor eleanora elena
eleni eleonora eleonore eleri elfriede elham eliana elida elif elin elina eline elinor elisa elisabeta elisabeth
elisabetta elise elisenda elisha elissa eliza elizabeta elizabeth elke ella elle ellen ellie elly elma elmira elna
elodie eloisa eloise elsa elsbeth elsebeth elsie elspeth eluned elva elvira elzbieta ema emanuela emer emi emilia
emilie emily emma emmanuelle emmeline emmy ena enid enola enya erica erika erin erma erna ernestine esi esinam esme
esmee esmeralda esperance esperanza estela estella estelle ester esther etain ethel etta eudora eugenia eugenie
eulalia eunice euphemia eva evangelina evangeline eve evelina eveline evelyn evelyne evie ewa fabia fabiana fabienne
fabiola fadzai faith falguni fanny farah farida fariha farrah farzana fatema fatemeh fathia fatiha fatima fatma fatou
fatoumata fay faye federica felicia felicie felicitas felicity femke fenella fernanda ffion fiammetta fidelia fidelma
fifi filippa finola fiona fionnuala fionnula flavia fleur flo florence florentina floriane florrie flossie folake
folasade frances francesca francine francisca francoise franka franziska frauke freda frederica frederique freja freya
frida frieda fumiko funke funmi funmilayo furaha gabriela gabriele gabriella gabrielle gaby gaelle gaenor gail galina
garance gauri gayatri gayle gaynor geeta gemma gena genevieve genoveva georgette georgia georgiana georgie georgina
geraldine gerda geri germaine gertrude ghada ghislaine gia giada gianna gila gilda gill gillian gina ginette ginger
ginny giovanna gisela gisele giselle gita gitte giulia giuliana giuseppina gladys glenda glenys gloria glynis
godelieve golda grace gracie graciela grainne grania grazia grazyna greer greta gretchen gretel gro guadalupe gudrun
guinevere gulsen gunilla gunn gunvor gussie gwen gwenda gwendolen gwendoline gwendolyn gwenllian gwyneth habiba
hadassah hadiza hafsa haidee hajara hala halima halina halle hallie hana hanako hanan hania hanna hannah hanne
hannelore hansa harini harleen harriet harriett haruka hasina hattie hauwa haydee hayley hazel heather hebe hedda
hedvig hedwig heena heidi heledd helen helena helene helga hella helle heloise hema henrietta henriette hera hermine
hermione hester hetty hilary hilda hilde hildegard hildur hilja hillary hilma hina hind hinemoa hiroko hiromi hlengiwe
hoa holly honey honora honoria hope hortense hortensia houda huda huma humaira hyacinth ida idoia ieva ifeoma ignacia
ijeoma ikram ilana ilaria ilda ilene iliana ilka ilona ilse ilze iman imani imelda imke imogen ina inaya indira
indrani indu ines inez inga inge ingeborg ingelise inger ingrid ingvild inka inmaculada inna ioana iola iolanthe iona
iphigenia iqra irena irene irina iris irma irmgard iryna isa isabel isabela isabella isabelle isadora isaure iseult
isha ishbel ishita isla ismene isobel isolde itziar ivana ivanka iveta ivette ivonne ivy iwona iyabo izabela izzy
jacinda jacinta jacquelin jacqueline jacquelyn jacqui jada jade jadwiga jael jaimie jamila jana janaki jancis jane
janelle janet janette janey jania janice janie janina janine janis janna janneke jannike jaqueline jasmin jasmina
jasmine jaya jayne jean jeanette jeanie jeanne jeannette jeannie jeannine jelena jemima jemimah jemma jen jenifer
jenna jennie jennifer jenny jennylyn jepkosgei jeptoo jeri jess jessamy jessica jessie jette jhoanna jill jillian
jinny jitka jo joan joana joann joanna joanne jocasta jocelyn jodi jodie joelle johanna johanne jolanda jolanta jolene
jolie jonelle jordana josefa josefina josefine josephine josette josiane josie joslyn journee jovita joy joyce juana
juanita judi judit judita judith judy juhi jula jule julia juliana juliane julianna julianne julie julienne juliet
julieta juliette julita june juno justina justine justyna jutta jyoti kaarina kadiatou kailee kajol kajsa kala kali
kalpana kalyani kamala kamila kanika kanini kaori kara kareena karen kari karima karin karina karine karishma karla
karlie karmen karolina karoline kasia kassandra katarina katarzyna kate katell katelyn katerina kateryna katharina
katharine katherine kathleen kathryn kathy kati katia katie katja katka katrin katrina katrine katy katya kaveri
kavita kavitha kavya kawira kaye kayla kaylee kayleigh keabetswe keeley kehinde keiko keira keisha kelly kellyanne
kelsey kemunto kendi kendra keren kerensa kerri kerrie kerry kerstin ketevan kezia keziah kgomotso khadija khadijah
khaleda khanyisile khrystyna kiana kiara kiera kiki kim kimberley kimberly kinga kinsey kira kirsi kirsteen kirsten
kirsti kirstie kirstin kirsty kirti kitty kjersti klara klaudia komal konstancja kora kornelia kosara kristen kristi
kristin kristina kristine krisztina kriti krystal krystyna ksenia kseniya kulsum kumiko kusum kyla kylie kyra lacey
lachelle lada ladi laetitia laiba laila lakeisha lakshmi lalita lamia lana lani lara larisa larissa larysa lata
latasha latha latifa latisha latoya laura laure laurel lauren lauretta laurette lavinia layla lea leah leandra leanne
leda leela leena leila leilani leire lena lene leni lenka lenora lenore leocadia leona leonie leonor leonora leontine
leora lerato lesley leslie leta leticia letitia lettie levina lexi lexie leyla lia liana liane libby lidia lien
liesbeth liesel liesl lieve ligaya ligia lila lili lilia lilian liliana liliane lilias lilith lillian lillie lily lina
linda lindiwe lindsay lindsey lindy linnea linnet linzi lis lisa lisbet lisbeth lisbon lise liselotte lisette lissa
liv livia liz liza lizbeth lizette lizzie ljubica llinos lois lola lolita lopamudra lore lorelei lorena loretta
lorette lori lorie lorna lorraine lotta lotte lottie louella louisa louise lourdes lowri luanne lubna lucasta luce
lucia luciana lucie lucienne lucila lucile lucille lucinda lucrecia lucretia lucy ludivine ludmila luisa luise lulu
lulwa luna lupe lupita luzviminda lydia lyn lynda lyndsay lyndsey lynette lynn lynne lynsey lyra lysa lyudmila maame
mabel mable macy maddalena maddie madeleine madeline madelyn madge madhavi madhu madhuri madison mae maelys maeve
magali magda magdalena magdalene maggie maha mahalia mahnaz mahnoor mai maia maida mair maira maire mairead mairi
maisie maite maja majella makena malala malena malgorzata mali malia malika malin malina mallika mallory malvina
mamata mamie manal mandy manisha manju manon manuela mara marama marcela marceline marcella marcelle marcia mared
maren margaret margareta margarete margaretha margarita margaux marge margery margherita margie margit margo margot
margret margreta margrethe margriet marguerite mari maria mariah mariam mariama marian mariana mariangela marianna
marianne maribel maricarmen maricel marie marie-claude marie-france marieke mariel mariela mariella marielle marietta
mariette marigold marija marijke marika mariko marilou marilyn marina marine marinela marion marisa mariska marisol
marissa marit marita marites maritza marivic mariya marja marjan marjolein marjorie marjory marlena marlene marlies
marnie marsaili marsha marta marte martha marthe martina martine mary marya maryam maryann maryanne maryse masako
masha mathilda mathilde matilda matilde matty maud maude maura maureen mavis mawuena mawusi maxine maya mayra mayumi
mckenna meaghan medha meena meenakshi meera meeta meg megan megha meghan megumi mehreen mei meike melania melanie
melany melba melina melinda melisa melissa melissande melita melitta melva menna mercedes mercia mercy mereana
meredith meriel merle merry meryl messalina meta mette mhairi mia micaela michaela michaele michele michelle michiko
midori mieke mika miki mila milada milagros milana mildred milena milica millicent millie milly mimi mina mindy
minerva minna minnie mira mirabel miranda mireia mireille mirela miriam mirjam mirjana mirna miroslava mirra mirta
missy misty mitali mitzi miyuki moa modesta modupe mohini moira mollie molly mona monica monika monique montserrat
moraa morag morenike morfydd morgana morgane morna morven morwenna mounira moya mpho mridula mrinal muireann mukti
mumbi mumtaz muriel muthoni mwikali myfanwy myra myriam myrna myrtle mythili naana nabila nada nadezhda nadia nadine
nadiya nadja nafisa nafula nahla naila naima naina najla naledi nalini namrata nan nana nance nancy nandini nandita
nanette naoko naomi narelle narges nargis nasreen nastassja natacha natali natalia natalie nataliya natalya natasha
nathalie natividad nausicaa navya nawal nayara nazanin ndinda neda neela neelam neema neeta neha nekesa nell nella
nelle nellie nelly nena nene neneh nerea nerina nerissa nerys nesrine nessa nessie netta nettie ngaio ngozi nguyet nia
niamh nichola nichole nicola nicole nicoletta nicolette nidhi nigella nike nikhila nikita nikki nila nilima nina
ninette ninon nirmala nisha nita njeri nkechi nneka nnenna noelia noeline noella noelle noemi noemie noirin nokuthula
nola nompumelelo nomsa nomvula nomzamo nona nonhlanhla noor nora norah noreen noriko norma nosipho nour noura ntombi
ntombizodwa nuala nur nuria nurul nusrat nyambura nyasha nydia oana obiageli oceane octavia odette odile ofelia ogechi
oghenekaro oksana oleksandra olena olga olha olive olivia oluchi olwen olwyn omolara omolola omotola onyinye oona
oonagh ophelia oprah orla orlaith orna orsola orsolya ottilie ottoline ouida padma padmini paige paivi palesa pallavi
paloma pam pamela pandora paola paolina paraskevi parisa parul parvati parveen pascale patience patricia patrizia
patsy patti patty paula paulette paulina pauline pavla payal paz pearl peggy penelope penny pepita perdita perla
pernilla pernille persephone peta petra petronella petula phaedra philippa phillipa philomena phoebe phumzile phyllida
phyllis pia pilar piper pippa polina polly pooja poonam poppy portia prachi pragya pratibha preeti prerna prisca
priscilla priti priya priyanka prudence prue puja purnima pushpa rabia rachael rachel rachelle rachna racquel radha
radhika rae raelene raewyn rafaela ragini ragnhild rahama rahel raina raisa rajani rajni rakhi raksha ramona rana
randi rani rania ranjana raquel rasa rasha rashmi raven raya rebeca rebecca rebekah reem reema reeta refilwe regan
regina regine rehana rehema reiko reina rekha remedios rena renata renate renee renske renu renuka reshma reva revathi
rhea rhian rhiannon rhoda rhona rhonda rhonwen ria riana ricarda ricki ridhi rika rikke rim rima rina ripeka risa rita
ritu riva roberta robyn rocio rohini roimata roisin rokeya romaine romana romane romilly romola romy rona ronit ronke
roopa ros rosa rosalba rosalia rosalie rosalind rosalinda rosalyn rosamond rosamund rosana rosanna rosanne rosario
rosaura rose roseanna roseanne rosella roselyn roselyne rosemarie rosemary rosetta rosie rosina rosita roslyn rowena
roxana roxane roxanne roxy roya rozalia ruby ruchi rudo rukayya rukhsana rukmini rula rumbidzai rupa rupal rut ruta
ruth ruthie ruvimbo saba sabah sabina sabine sabitha sabrina sachiko sade sadhana sadia sadie saffron safia safiya
sahar saima sakshi sakura sal salima sallie sally salma salome saloni samaira samantha samia samiksha samira sana
sanaa sandhya sandra sandrine sangeeta sania sanja sanju sanna sanne saoirse sapna sara sarah sarai saraswati sarika
sarita saskia saumya savannah savita sayaka scarlet scarlett seema selasi selena selene selina selma senga seonaid
seraphina serena severine shabana shaheen shahnaz shaima shaista shakira shakti shakuntala shalini shan shana shania
shanice shaniqua shanna shannon shanta shanthi shanti sharelle shari sharmila sharna sharon shauna shaunagh shawna
shayla shazia sheela sheena sheila shelagh shelby shelley shelly shereen sheri sherri sherry sheryl shevaun shikha
shilpa shirin shirlene shirley shivani shobha shona shoshana shraddha shreya shruti shu shweta sian sib sibongile
sibyl sidonie sidra sieglinde sienna signe sigrid siham sihem silja silje silke silvana silvia silvie simin simisola
simona simone simran sindhu sinead siobhan sioned siri sissel sissy sita siti siv sive siwan skye skyla smita smriti
sneha snezana sofia sofie sofiya solange soledad soleil solene solveig soma sonal sonali sondra sonia sonja sonya
sophia sophie sophy soraya sorcha sorrel stacey staci stacia stacy stefania stefanie steffi stella steph stephania
stephanie stina suad subha suchitra sudha sue sufia sujata sukhi suki suky sula sulekha sulochana suma sumaira suman
sumati sumitra sunita sunniva supriya surabhi suraya surbhi susan susana susanna susannah susanne sushila sushma
sushmita susi susie suzan suzana suzanna suzanne suzette suzie suzy svea svetlana svitlana swati sybil sylvia sylvie
synnove syombua tabatha tabitha tahira taisia talatu talia talitha tallulah tamar tamara tamasin tami tamika tammie
tammy tamsin tania tanisha tanja tansy tanu tanvi tanya tara tarja tasha taslima tasneem tatenda tatiana tatjana
tatyana tawny taylor tea teagan tegan tegwen tejaswini temi temitope tempe teodora teresa teresia tereza teri terri
tess tessa tetiana thalia thandeka thandi thandiwe thea theda thelma theodora theodosia thera theresa therese thi
thirza thomasina thora tia tiana tiffani tiffany tilda tilde tilly tina tiphaine tippi tirzah titilayo tolulope tomoko
toni tonia tonya topaz tori tova tove tracey traci tracie tracy tricia trina trine trisha trista trix trixie troya
trude trudi trudy trupti truus tryphena tshepiso tsitsi tula tumaini tuula tuva twyla tyra ugochi ulla ulrica ulrika
ulrike ulyana uma una unni urmila ursula urszula usha ute uzma uzoamaka vaishali valentina valeria valerie valeriya
valeska vanda vandana vanessa vanja varsha vasanti vasiliki vasudha vasundhara veda veena veera venetia venu venus
vera verena verity verna verona veronica veronika veronique vesna vibeke vicki vickie vicky victoria victorine vida
vidya vidyut vigdis vijaya viktoria viktoriya vilde vilma vimala vinita viola violet violeta violette virginia
virginie virna vita vittoria viv viveca vivi vivian viviana viviane vivien vivienne vrinda wafa wairimu waithera
waltraud wambui wanda wangari wangui wanjiku wanjiru wenche wendy whitney whoopi wilhelmina wilhelmine willa willow
wilma winifred winnie winona wioletta wren xanthe xenia ximena xiomara yaa yael yaffa yamini yana yara yasemin yashoda
yasmin yasmina yasmine yayoi yelena yesenia yetta yetunde yevgenia yewande yoko yolanda yolande ysabel ysanne ysolde
yuko yulia yuliya yumi yumiko yuna yvaine yvette yvonne zadie zahara zahra zaina zainab zandra zanele zara zarah
zareen zarina zawadi zdenka zeinab zelda zelma zena zenobia zeynep zillah zina zinaida zinhle zinnia zita ziva zodwa
zoe zoey zofia zora zoya zsa zsofia zsuzsa zsuzsanna zubeida zulaikha zuleika zulema zuzana zuzanna
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
    " abiola ayanda bolanle chidiebere dayo harpreet idowu jaspreet kagiso karabo katlego kehinde kuldeep manpreet"
    " mpho nana navdeep neo nusrat onyekachi shaheen shakti simisola taiwo tebogo temitope thato tolulope tshepo"
    " tumelo uchenna yemi"
)
"""Names of ``GENDERS`` that people of the other gender have too: they tell less."""
