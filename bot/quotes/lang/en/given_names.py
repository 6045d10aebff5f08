"""Common given names by the gender they usually tell, over many languages: a hint, never proof."""

from bot.text.lang import word_set

_MALE = """
aaron abdel abdi abdul abdullah abebe abel abhay abhishek abner abraham abram absalom achille adalbert adam ade adebayo
adebola ademola adewale adeyemi aditya adolf adolfo adrian adriano agustin ahmad ahmadou ahmed ahmet aidan aiden aime
ajay ajinkya ajit akash akbar akhil akhilesh akinwale akio akira akram aksel alain alan alasdair alastair alastor alban
alberic albert alberto albie albrecht aldo aldous alec aled aleix alejandro alekos aleksander aleksandr aleksei
alessandro alessio alex alexander alexandre alexandros alexei alexej alexey alf alfie alfonso alfred alfredo alger
algernon alhassan ali alimamy aliou alistair aliyu allan allen alois alok alonso alonzo aloysius alphonse altaf alton
alun alvaro alvin alwyn amadeo amado amadou amar amaury ambrose amias amin amine amir amit amjad amon amos anand
anastasios anatol anatole anatoly anders andile andor andras andre andreas andrei andres andrew andrzej andy angelo
angelos angus anibal anil anirban ansel anselm antek antero anthimos anthon anthony antoine anton antoni antonio antonis
antti anwar anwer aram arata aravind archibald archie ardie ari ariel arif aristide arjun arkadiusz arkady arlo arman
armand armando armel armin arnaud arnav arne arno arnold arron arsen arsene arslan artem arthur artie artur arturo arun
arvind arvo arwel asa asafa asbjorn asher ashish ashok ashraf ashton ashwin ashwini asif asim aslan atanas athanasios
athol atticus attila atul auberon aubrey audu auguste augustin augustine augusto augustus aurel aurelien aurelio avi
avraham axel aydin ayman aymeric ayodele azad azeem aziz baba babajide babar babatunde babu bahram balaji balazs baldev
balint balthazar bandile baptiste barack baraka barnabas barnaby barney barry bart bartholomew bartosz bashar bashir
basil bastian bastien batu baz beau beauregard bela ben benedetto benedict benedikt benicio benigno benito benjamin
benjie benjy benoit benson berk bernard bernardo bernd bernhard bernie bert berthold bertie bertil bertrand bevis bharat
bhaskar bheki bhekisisa bhupesh bhupinder bhuvneshwar biju bilal bilawal bill billy birger bjarne bjorn blaise boaz bob
bobby bogdan bohdan bolaji bolarinwa bongani boniface boris borys boyd brad braden bradley bram brandon branislav branko
brannock braulio brayden brecht brendan brendon brennan brent bret brett brian brice brodie brody bronislaw bruce bruno
bryan bryce bryn bryson burak burhan burt buster byrne byron cai cal caleb callum calum calvin cameron camilo canaan
carey carl carlo carlos carmelo carroll carson carsten casimir caspar casper cassius cathal cecil cedric celal cem cemil
cengiz cesar cesare chad chaim chandra charles charlie chauncey cheslin chester chet cheteshwar chibuzor chidi
chidiebere chijioke chinedu chris christian christopher christos chuck chuka chukwuemeka chukwuma ciaran cillian ciprian
claes clarence clark claude claudio claus clay clayton clem clement cletus cleveland cliff clifford clint clive cody
cole colin colm colton colum conall conan connor conor conrad constantin constantine corbin cordell corey corin cormac
cornelis cornelius cory cosimo cosmin cosmo costas craig crispin cristian cristiano cristobal curt curtis cuthbert cy
cyril cyrille cyrus daan dafydd dai daisuke daithi dale dalton damian damien damon dan dang danial daniel danilo danjuma
danko danny dante danylo dapo darin dario darius dariusz darko darnell darragh darrell darren darrin darryl daryl
dashiell dave davey david davide davit davor davy dawid dayo dean deane debashish declan deepak deji dele delroy
demetrius demola denis deniz dennis denny denys denzel denzil deon derek dermot derrick des deshawn desi desmond desta
deval deven devendra devin devon dewayne dewey dewi dex dexter dhananjay dharmendra dhruv diarmuid dick dickon didier
diederik diego dieter dieudonne digby dilip dillon dimitar dimitri dimitrios dimitris dinesh dino dinos diogo dion diran
dirk djamel dmitri dmitry dmytro dobromir dodong domenico dominic dominick dominik don donal donald donncha donnie donny
donovan dorian doug dougal dougie douglas doyle draco dragan drake drew dries duane duarte duc duncan dunstan dusan
dustin dwayne dwight dylan eamon earl ebenezer eberhard ebo ebrahim ed eddie eddy edgar edmond edmund edoardo edouard
edsel eduard eduardo edvard edvin edward edwin efrain efrem egil egon ehab eifion einar eirik eitan ekow elan elbert
eldar eldon eldridge elfed elgin eli elias elijah elikem elio eliot elis ellery elliot elliott elmar elmer elroy elton
elvis elwood elwyn emanuel emeka emery emil emile emiliano emilio emin emlyn emmanuel emmet emmett emre emyr enda
engelbert ennio enoch enrique enzo eoghan eoin ephraim erasmus ercan erdem erhan eric erich erik erkan erkki erland
erlend erling ernest ernesto ernst errol erskine ervin erwin esa esau esben eskil espen esteban ethan ethelred etienne
euan eugen eugene eusebio evan evander evangelos everett evert evgeny ewan ewart ewen eyal ezekiel ezequiel ezra fabian
fabien fabio fabrice fabrizio fadi fahad fahd faheem faisal fakhar fanie faolan farhan farid faris farooq farouk farrell
fateh faustino federico fedor fela felipe felix femi fenton feodor ferdinand fergal fergie fergus ferhat fernan fernand
fernando festus fiachra fidel fidelis fiifi filip filipo filippo finbar finlay finley finn finnian fintan fiodor fionn
firhad fitzgerald fitzroy flavio florent florian floyd flynn folarin folke foster fouad francesc francesco francis
francisco franck francois francois-xavier franjo frank frankie franklin frans franz frasier fred freddy frederic
frederick frederik fredrik friedrich frits fritz fuad fulton fyodor gabe gabor gabriel gael gaetan gaetano galen gamal
ganesh gareth garret garrett garrick garry garth gary gaspar gaspard gaston gaurav gautam gauthier gavan gavin gaylord
gbenga gboyega geert gene gennady geoff geoffrey geordie georg george georges georgi georgios geraint gerald gerard
gerardo gerd gerhard gerhardt gerhardus germain gerrit gerry gert gerwyn gethin ghassan ghislain ghulam giacomo
giancarlo gianluca gianluigi gianni gideon gil gilbert gilberto giles gilles gino giorgi giorgio giorgos giovani
giovanni girish giulio giuseppe glen glenn glyn godfrey godwin gokul gonzalo gopal gopalakrishnan goran gord gordon goro
goronwy gottfried graciano grady graeme graham grant graydon greg gregor gregory grenville griff griffin grigoris
grigory gruff gruffydd gudmund guido guillaume guillem guillermo gulzar gunnar gunther gurdev gurpreet gus gustaf gustav
gustave gustavo guy gwilym gwyn gyorgy haakon habib hadi hadrian haile hakan hakeem hakim hal hallam halvard hamdan
hamid hamish hamo hamza hank hannes hannibal hanno hannu hans hanuma harald harbhajan hardik hari haris harish harjit
harlan harold haroon harpreet harry hartmut haruki harun haruna haruto harvey hasan haseeb hashim hassan hayden haydn
haydon hector hedley heikki heiko heinrich heinz helge helmut helmuth hemant hemi hendrik henk hennie henning henri
henrik henrique henry herb herbert hercules heriberto herman hermann hernan herve hezekiah hideki hideo hieronymus
hilario hilmar hiram hiro hiroki hiroshi hiroyuki hisham hitesh hoang holger homer horace horacio horatio horst hossein
howard howell hubert huey hugh hughie hugo humberto humphrey husain hussain hussein huw hyun hywel iain ian ib ibrahim
ibrahima ichabod idowu idris idrissa iestyn ieuan ifan ifeanyi ifor ignacio ignatius ignaz igor ihor ike ikenna ilan
ilham ilias ilie ilir ilkka illtyd ilya imad imran imre imtiaz inaki inder inderjit indra ingemar ingmar ingo inigo
inzamam ioan ioane ioannis iolo ion ionut iqbal irfan irvin irvine irving irwin isaac isaiah isambard ishaan ishaku
ishant isidore isidro islwyn ismael ismail ismaila issa istvan itamar ivan ivar ivo ivor iwan izaak jaakko jabari jabez
jabir jabu jace jacek jacinto jack jackson jacky jaco jacob jacobo jacques jafar jagdish jago jai jaime jairam jairo
jake jakob jakov jakub jalal jamaal jamal james jameson jamie jamil jan janek janne janos janusz jared jarek jari jarl
jarle jarno jaroslav jarrod jarvis jason jasper jaspreet jasprit jaume javed javier jawad jaxon jay jayant jayden jayesh
jean-baptiste jean-claude jean-luc jean-marc jean-marie jean-michel jean-paul jean-pierre jeb jed jedidiah jef jefe jeff
jefferson jeffery jeffrey jem jens jenson jerald jeremiah jeremy jermaine jeroen jerome jerry jerzy jesper jesse jethro
jez jide jignesh jim jimmy jiri joachim joah joakim joao joaquim joaquin jochen jock jody joe joel joerg joey johan
johann johannes john johnnie johnny jomar jomo jon jonah jonas jonathan jonny jonty joost joran jordan jordi jorg jorge
jorgen joris jorma jorn jos jose joseba josef joseph josh joshua josiah josip joss josua jotham jovan juan judd jude
juergen juha jukka jules julian julien julio julius juma jure jurgen jurgis juri jussi justin justus jyrki kaan kabir
kabiru kacper kagiso kai kaj kalle kalu kamal kamau kamil kamlesh kamoru kamran kane kapil karabo karam karan kareem
karel karim karl karlheinz karsten karthik kasper katlego kayden kayode kaz kazuo keaton keegan keenan keir keiran keith
kelechi kell kelvin kemal kemar ken kendall kendrick kenji kennard kenneth kenny kenrick kenta kenton kerem kermit keron
kerr kester kev kevin kgosi khaled khalid khalil khulekani kiefer kieran kieron killian kimathi kingsley kip kipchoge
kiprono kiprop kiptoo kiran kirby kiril kirill kirk kishore kit kjell klaas klaus knud knut kobby kobina kobus kofi
koichi kojo konrad konstantin konstantinos kostas krish krishna krishnan kristian kristof kristoffer krunal krzysztof
kuldeep kumar kunal kunle kurt kwabena kwadwo kwaku kwame kwasi kwesi kyle kyriakos lachie lachlan laird lajos lakshman
lalit lalu lamar lambert lamine lamont lance lancelot larry lars lasse lasszlo laszlo lateef latrell laurence laurens
laurent lauri laurie lawrence lawrie lazar lazaro leander leandro lebogang lech lee leif lekan leland lem lemuel len
lennart lennie lenny leo leon leonard leonardo leonid leopold leopoldo leroy les lesego lester lev levi levon lewis liam
lino linus lionel lior lisandro llewellyn lloyd llyr logan loic lokesh lonnie lorcan loren lorenz lorenzo loris lorne
lothar louie louis lovell lowell luc luca lucas lucian luciano lucien lucio lucius ludo ludovic ludwig luigi luis luiz
luka lukas lukasz luke lukhanyo lungisa luther lutz luvuyo lwazi lyle lyndon lysander maarten mac maciej mack macsen
maddox madhav madoc mads magnus mahesh mahmood mahmoud mahmud maik mairtin majid makazole makhosi makoto maksim malachi
malachy malcolm malik malky mamadou mandla manfred manish manjit manny manoj manpreet mansoor mansour manuel marc marcel
marcelin marcello marcelo marcin marco marcos marcus marek mariano marijn marin marino mario marius mark marko markus
marlon marshall martijn martin martti marty martyn marvin marwan maryan masahiro masashi mason massimo mat mateo mateus
mateusz matheus mathew mathias mathieu mathis matias matija mats matt matteo matthaus matthew matthias matthieu matti
mattias maurice mauricio maurizio mauro maury maverick mawuli max maxence maxim maxime maximilian maximiliano maximus
mayank maynard mehdi mehmet meirion mel melvin melvyn menachem mendel merlin mervyn mesut meurig meyer micah michael
michal michalis micheal michel mick mickael mickey mieczyslaw miguel mihai mihail mikael mike mikel mikey mikhail mikkel
mikko miklos milan miles milo milos milton miro miroslav misbah mitch mitchell mithun mitt mladen modou moe mogens
mohamed mohammad mohammed mohan mohit mohsen mohsin moise moises monte monty mookie mordecai moritz morne morris mort
morten mortimer moses moshe mouez mounir mrityunjay mthunzi mudassar muhammad muhammed mukesh mukul mungo munir murad
murali murat murdo musa mustafa mustapha mxolisi mykola myles myron nabil nadeem nader nadir naeem naftali nahum najib
nakul namir nando naoki narayan narendra naresh naseem nasir nasiru nasser nat nate nathan nathaniel navdeep naveed
naveen navid nawaf neal ned neil nelson neo nestor neville newt niall nic niccolo nicholas nick nicky nico nicolai
nicolas nicolo niels nigel nihad niilo nik nikhil niklas niko nikola nikolai nikolaj nikolaos nikolas nikolay nikos
nilesh nils nir niran nirmal nitin nitish niven niyi nizar nnamdi noah noam noe noel nolan nonoy norbert norm norman
nuhu nuno nuri oakley oberon obinna obiora octavian octavio odd oddvar odell odhran odysseas odysseus oisin okan
okwudili ola olaf olamide olav ole oleg oleh oleksandr oleksiy oli oliver olivier olli ollie olly olof olu olumide
olusegun oluwaseun omar omari omer omid omprakash omri ondrej onyekachi oommen oran oren orhan orion orlando orrin orson
orville osama osamu oscar osian oskar osman ossie osvaldo oswald oswaldo oswin otieno otis otto ottokar ouma ousmane
owain owen oystein ozan ozzie paavo pablo paddy padraic padraig padraigh panagiotis panfilo pankaj panos paolo parth
partha parviz pascal pasquale patric patricio patrick patrik patryk paul paulin paulinho paulino paulo pavel pavle pavlo
pavlos pawel paxton peadar pearse peder pedro pekka pele pelham pelle per perce percival percy peregrine perez perry
pervez petar pete peter petr petri petro petros petter petteri phil philemon philip philipp philippe phillip phineas
pier piero pierre piers pieter pietro pim pino piotr piran piyush prabhu pradeep prafull prakash pramod pranav prasad
prashant pratap praveen pravin preben prithvi prosenjit qasim quentin quinlan quinn quintin quinton rabiu rachid radek
radko radoslav radovan raed raf rafael rafal rafe raffaele raffi raghav raghavendra raheem rahim rahul rainer raj rajan
rajat rajeev rajendra rajesh rajiv rajnath rakesh ralf ralph ramakrishna ramesh rami ramiro ramiz ramon ramy rand randal
randall randolph randy rangi ranjit raoul raphael rashad rasheed rashid rasmus ratan rauf raul ravi ravichandran
ravinder ravindra ray raymond raymundo rayner reece reed reg reggie reginald reinhard reinhold reino remi remy renato
renaud renzo reuben rex rey reynaldo reynold reza rhett rhodri rhys riad ric ricardo riccardo richard richie rick rickie
ricky rico rikard riku riley rinaldo rio rishabh rishi ritchie ritesh roald rob robbie robby robert roberto robin
robrecht rocco rocky rod roddy roderick rodger rodney rodolfo rodrigo roel rogelio roger rohan rohit roland rolando rolf
rollo romain roman romano romelu romeo romesh romulus ron ronald ronaldo ronan ronnie ronny rory roscoe ross rotimi
rowan rowland roy royce ruairi ruaridh ruben rudi rudolf rudolph rudy rufus rui rune rupert ruslan russ russell rusty
rutger ruud ryan ryder ryo ryszard saad sabri sacha sachin sadiq saeb saeed safdar saj sajan sajid sajjad sakari salah
saleem salim salman salomon salvador salvatore sam samir sampath sampson samson samuel samuli sandeep sander sandor
sandro sandy sani sanjay sanjeev santiago santo santosh sasha satish satoshi saul saurabh saurav savvas scot scott
scottie seamus sean seb sebastian sebastiano sebastien sefa segun selim selorm selwyn sem semyon senan septimus serge
sergei sergey sergio sergiu serhiy seth seumas seun severin seymour shabir shadab shahid shai shakeel shamil shamus
shane shankar sharad shardul shashi shaun shaw shawn shay shayne shehbaz shehu shehzad sheldon sherwin sherwood shigeru
shikhar shimon shinji shinzo shiv shlomo shoaib shreyas shuja shyam sibusiso sid siddharth sidney siegbert siegfried
sifiso sigmund sigurd sikiru silas silvano silvester silvio sim simao simeon simiyu simon sinan sione siosaia siphiwe
sipho sisir sitiveni sizwe slavko slobodan sohan sol solomon soren sourav sovan spencer spiro spiros spyros srdjan
sridhar srinivas stan stanislas stanislav stanislaw stanley stef stefan stefano stefanos steffen stelios stellan sten
stephan stephane stephen stephon sterling steve steven stevie stewart stig stijn struan stu stuart subhash subrata
sudhir sujit sukanta sukhdev suleiman sully sumit sunil suresh surjit sushil suvendu svein sven sverre swen syed sylvain
sylvester szymon tad tadeusz tadgh tadhg taha tahir taimur tait taiwo taj takashi takeshi takumi talal tamas tamer
tancred tanveer tapan tapio taras tariku tariq taro tarquin tarun tatsuya taylan tayo tebogo teboho ted teddy teemu tega
tejashwi tendai terence terje terrance terrell terrence terry tetsuo tevin tevita thabo thad thaddeus thadeus thanos
thato themba theo theobald theodor theodore theodoros theophilus thiago thibault thibaut thierry thijs thilo thom thomas
thor thoralf thorsten thurston tiago tiberius tibor tiernan tijs tim timo timon timothee timothy timur tito titus
tiziano tobiah tobias tobin toby tod todd tolu tom tomas tomaso tomasz tomer tomislav tommaso tommie tommy tomohiro
tomos tonio tony tor torben torbjorn tore torgeir torin torkel torquil torsten toshiro tosin toussaint travis tremaine
trent trevor trey tristan tristram troels trond troy truman trygve tshepo tucker tudor tudur tukur tumelo tumi tunde
tuomas turgut turlough ty tycho tyler tyree tyrell tyrese tyron tyrone tyson tzvi uche uchenna uday uddhav udo ugo
ugochukwu ulf uli ulises ullrich ulrich ulysses umar umberto umesh upendra upton urban uri uriah urs usama usman uwe
uzair uzochukwu vaclav vadim valentin valentino valerio valery vangelis vann varun vasco vasil vasile vasilis vasily
vassilis vaughan vaughn velimir velmurugan venkat venkatesh vern vernon vesa vic vicente victor vidar vidkun viggo vijay
vikas vikram vikrant viktor vilhelm viliame ville vilmos vinay vince vincent vincenzo vinnie vinod viorel vipul virender
virgil virgilio vishal vishnu vitali vitaly vitas vito vittorio vivek vlad vladimir vladislav vladyslav vojtech volker
volodymyr vuk vusi vusumuzi vuthy vyacheslav wade waheed waisake waldemar waldo waleed walid wallace wally walt walter
walton waqar warren waseem wasim wayne weldon wenceslas wendell werner wes wesley wilbert wilbur wilf wilfred wilfrid
wilfried wilhelm will willard willem willi william willie willis willy wilmer wim winfield winfred winfried winston
winthrop winton wiremu wojciech wolf wolfgang woodrow woody wout wouter wriddhiman wullie wyatt wyn wyndham wynton xabi
xander xavi xavier yacine yahya yakov yakub yakubu yan yaniv yann yannick yannis yaroslav yasin yasir yasser yaw yegor
yehuda yemi yevgeny yevhen yiannis yinka yitzhak yngve yogesh yohan yohannes yonas yorgos yorick yosef yoshi yoshihide
yousaf youssef yousuf yukio yuri yuriy yusif yusuf yuval yuvraj yuzvendra yves yvo zac zach zachariah zachary zack zadok
zafar zaheer zahid zahir zaid zain zak zakari zakaria zaki zander zane zarko zbigniew zdenek zeb zebedee zebulon zeke
zeljko zeno zeph zev zhang zia ziad ziggy zlatan zoltan zoran zsolt zubair zubin zvi
"""
_FEMALE = """
aaliyah aarti abbey abbie abby abeba abena abi abiba abigail abike abiola abla achieng ada adaeze adah adanna adaora
addie addison adela adele adelheid adelina adeline adesuwa adhiambo adila adina aditi adjoa adriana adrianna adrienne
aduke adunni advaita adwoa afia afra afsaneh afua agatha agathe aggie agnes agneta agnieszka agueda ahana aicha aida
aideen aiko ailbhe aileen ailis ailsa aimee aina aine aino ainslie aisha aishwarya aisling aislinn aissatou ajeet akiko
akinyi akosua akshara akua alana alanna alba alberta albertine alda alejandra aleksandra alena alessandra alessia aletta
alexa alexandra alexandria alexia alexis alfreda alia alice alicia alicja alida alina aline alisa alisha alison alissa
aliya aliyah aliza allegra allie allison allyson alma almudena aloisia alondra alta althea alva alwen alyona alyson
alyssa ama amabel amaka amalia amalie amanda amandeep amara amaya amber ambika amelia amelie amie amina aminah aminata
amira amita amparo amrita amy ana anabel anahera anais analyn ananya anastasia anca andie andrea andree andreea aneeta
anelia aneta anette angel angela angele angelica angelika angelina angelique angharad angie anika anila anisa anita anja
anjali anjana anju anka anke ankita ann anna annabel annabella annabelle annalisa annalise annamaria anne anne-marie
anneke anneli annelie annelies anneliese annemarie annetta annette annie annika anniken annis anouk anoushka anthea
antje antoinette antonella antonia antonina anuja anum anupama anuradha anusha anushka anya anyango anzhelika aoibheann
aoife aparna apiyo apolline apollonia april arabella araceli araminta arantxa archana aria ariadne ariana ariane arianna
arlene arlette armelle aroha arpita artemis arti arwa arya asabe asako asha ashanti ashleigh ashley asma asmaa assumpta
asta astri astrid asuka asuncion athena athina atieno atsuko attracta aubree audra audrey augusta augustina aung aurelia
aurelie aurora aurore ava aveline aviva avni avril awuor axelle aya ayaka ayako ayanda ayanna ayelet ayesha ayinke ayla
aylin ayo ayse aysel azadeh azra azucena babette babs bao barb barbara barbra barbro basma bathabile bathsheba bea beata
beate beatrice beatrix beatriz bec becca beckie becky bel belen belinda bella belle benedetta benedicte benedikte benita
bente berenice berit bernadette bernadine bernice berta bertha beryl bess bessie beth bethan bethany betsy bette bettina
betty beulah bev beverley beverly beyza bhakti bharati bhavana bhavna bhavya bianca biddy biljana bilkisu billie bimbo
bina bindu bintou birgit birgitta birgitte birte bisi bisola blanca blanche blathnaid blythe bobbie bodil boitumelo
bolanle bongiwe bonita bonnie bose bozena brandi branwen breanna bree brenda briana brianna brianne brid bridget bridie
brigid brigit brigitta brigitte briony brita britney britt britta brittany bronagh bronte bronwen bronwyn brooke bruna
brunhilde bryony bukky bukola bunmi burcu bushra busisiwe busola buthaina cady cait caitlin caitlyn caitriona calista
calla callie calliope camelia camila camilla camille candace candice candida caoimhe capucine cara caren carina carissa
carla carlene carlota carlotta carly carme carmel carmela carmella carmen carol carola carole carolina caroline carolyn
carrie caryl caryn carys casey cassandra cassidy cassie catalina catarina cate caterina catharina catherine cathleen
cathy catia catrin catriona cecile cecilia cecilie cecily celeste celestine celia celina celine ceri ceridwen cerys
chandrika chanel chanelle chantal chantelle charis charlene charlotte charmaine chaya chebet chelsea chelsey chepkoech
cher cherie cherono cheryl chiamaka chiara chidinma chieko chika chinwe chinyere chioma chipo chiquita chitra chizoba
chloe chrissie chrissy christa christabel christel christelle christen christiana christiane christie christina
christine christobel christy chrystal ciara cicely cilla cindy claire clara clare clarice clarissa clarisse claudette
claudia claudie claudine clea clemence clementina clementine cleo cleopatra clio clodagh clotilde coleen colette colleen
concepcion concepta concetta connie constance consuelo cora coralie corazon cordelia coretta corina corinna corinne
cornelia cosima courtney cressida cristiana cristina crystal cynthia cyra daenerys dagmar dagny dahlia daisy dalia
dalisay damaris damini damla dana danica daniela daniella danielle danuta daphne dara daria darlene darshana darya
davina dawn daya deanna deanne deb debbie debby debora deborah debra dee deena deepa deepika deidre deirbhile deirdre
delfina delia delilah della delores delphine delyth demelza demi dena denisa denise dervla desdemona desiree despina
devaki devi devika dhara diana diane dianna dianne dido diega diksha dilys dimitra dimple dina dinah dineo dionne disha
dita divya dolly dolores domenica dominika dominique donatella donna dora dorcas doreen doretta doria dorinda doris
dorit dorota dorotea dorothea dorothee dorothy dorte dottie dragana drusilla dulce dulcie dunja durga dymphna dympna
dzifa ebba ebele ebony ebru eda edda edel edie edith edna edwina efe effie efua eileen eilidh eilis eilish eimear eira
eireann eirlys eithne ejiro ekaterina ekta ekua elaine eldora eleanor eleanora elena eleni eleonora eleonore eleri
elfriede elham eliana elida elif elin elina eline elinor elisa elisabet elisabeta elisabeth elisabetta elise elisenda
elisha elissa eliza elizabeta elizabeth elke ella elle ellen ellie elly elma elmira elna elodie eloisa eloise elsa
elsbeth elsebeth elsie elspeth eluned elva elvira elzbieta ema emanuela emer emi emilia emilie emily emine emma
emmanuelle emmeline emmy ena enid enola enya erica erika erin erma erna ernestine esen esi esinam esme esmee esmeralda
esperance esperanza esra estela estella estelle ester esther estrella etain ethel etta eudora eugenia eugenie eulalia
eunice euphemia eva evangelina evangeline eve evelina eveline evelyn evelyne evie ewa fabia fabiana fabienne fabiola
fadzai faith faiza falguni fanny farah farida fariha farrah farzana fateema fatema fatemeh fathia fatiha fatima fatma
fatou fatoumata fay faye federica felicia felicie felicitas felicity femke fenella fernanda ffion fiammetta fidelia
fidelma fifi filippa finola fiona fionnuala fionnula flavia fleur flo florence florentina floriane florrie flossie
folake folasade franca frances francesca francine francisca francoise franka franziska frauke freda frederica frederikke
frederique freja freya frida frieda fumiko funke funmi funmilayo furaha gabriela gabriele gabriella gabrielle gaby
gaelle gaenor gail galina garance gauri gayatri gayle gaynor geeta gemma gena genevieve genoveva georgette georgia
georgiana georgie georgina geraldine gerda geri germaine gerri gertrud gertrude ghada ghislaine gia giada gianna gila
gilda gill gillian gina ginette ginger ginny giovanna gisela gisele giselle gita gitte giulia giuliana giuseppina gladys
glenda glenys gloria glynis godelieve golda goldie grace gracie graciela grainne grania grazia grazyna greer greta
gretchen gretel griselda gro guadalupe gudrun guinevere gulsen gunilla gunn gunvor gussie gwen gwenda gwendolen
gwendoline gwendolyn gwenllian gwyneth gwynne habiba hadassah hadiya hadiza hafsa haidee hajara hala halima halina halle
hallie hana hanako hanan hania hanna hannah hanne hanneke hannelore hansa harini harleen harriet harriett haruka hasina
hattie hauwa haydee hayley hazel heather hebe hedda hedvig hedwig heena heidi heike heledd helen helena helene helga
hella helle heloise hema henrietta henriette hera hermine hermione hester hettie hetty hilary hilda hilde hildegard
hildur hilja hillary hilma hina hind hinemoa hiroko hiromi hlengiwe hoa holly honey honora honoria hope hortense
hortensia houda huda huma humaira hyacinth ianthe ida idoia ieva ifeoma ignacia ijeoma ikram ilana ilaria ilda ilene
iliana ilka ilona ilse ilze iman imani imelda imke imogen ina inaya indira indrani indu ines inez inga inge ingeborg
ingelise inger ingrid ingvild inka inma inmaculada inna ioana iola iolanthe iona iphigenia iqra irena irene irina iris
irma irmgard iryna isa isabel isabela isabella isabelle isadora isaure iseult isha ishbel ishita isla ismene isobel
isolde itziar iva ivana ivanka iveta ivette ivonne ivy iwona iyabo izabela izzy jacinda jacinta jackie jaclyn jacquelin
jacqueline jacquelyn jacqui jada jade jadwiga jael jaimie jamila jana janaki jancis jane janelle janet janette janey
jania janice janie janina janine janis janna janneke jannike jaqueline jasmin jasmina jasmine jaya jayanthi jayne jean
jeanette jeanie jeanine jeanne jeannette jeannie jeannine jelena jemima jemimah jemma jen jenifer jenna jennie jennifer
jenny jennylyn jepkosgei jeptoo jeri jerusha jess jessamy jessamyn jessica jessie jessika jette jhoanna jill jillian
jinny jitka jo joan joana joanie joann joanna joanne jocasta jocelyn jodi jodie joelle johanna johanne jolanda jolanta
jolene jolie jonelle joni jordana jorja josefa josefina josefine josephine josette josiane josie joslyn journee jovita
joy joyce juana juanita judi judit judita judith judy juhi jula jule julia juliana juliane julianna julianne julie
julienne juliet julieta juliette julita june juno justina justine justyna jutta jyoti kaarina kadiatou kailee kaja kajol
kajsa kala kali kalpana kalyani kamala kamila kanchana kanika kanini kaori kara kareena karen kari karima karin karina
karine karishma karla karlie karmen karolina karoline kasia kassandra kat katarina katarzyna kate katell katelyn
katerina kateryna kath katharina katharine katherine kathleen kathrin kathryn kathy kati katia katie katinka katja katka
katrin katrina katrine katy katya kaveri kavita kavitha kavya kawira kay kaye kayla kaylee kayleigh keabetswe keeley
kehinde keiko keira keisha kelley kellie kelly kellyanne kelsey kemunto kendi kendra keren kerensa kerri kerrie kerry
kerstin ketevan kezia keziah kgomotso khadija khadijah khaleda khanyisile khrystyna kiana kiara kiera kiki kim kimberley
kimberly kinga kinsey kira kiri kirsi kirsteen kirsten kirsti kirstie kirstin kirsty kirti kitty kizzy kjersti klara
klaudia komal konstancja kora kornelia kosara krista kristen kristi kristin kristina kristine krisztina kriti krystal
krystyna ksenia kseniya kulsum kumiko kusum kyla kylie kyra lacey lachelle lada ladi laetitia laiba laila lakeisha
lakshmi lalita lamia lana lani lara larisa larissa larysa lata latasha latha latifa latisha latoya laura laure laurel
lauren lauretta laurette lavinia layla lea leah leandra leanne leda leela leena leila leilani leire lena lene leni lenka
lenora lenore leocadia leona leonie leonor leonora leontine leora lerato lesley leslie leta leticia letitia lettie letty
levina lexi lexie leyla lia liana liane libby lidia lien liesbeth liese liesel liesl lieve ligaya ligia liisa lila lilah
lili lilia lilian liliana liliane lilias lilith lilla lillian lillie lilly lily lina linda lindiwe lindsay lindsey lindy
linn linnea linnet linzi lis lisa lisbet lisbeth lisbon lise liselotte lisette lissa lita liv livia liz liza lizbeth
lizette lizzie lizzy ljubica llinos lois lola lolita loni lopamudra lora lore lorelei lorena loretta lorette lori lorie
lorna lorraine lotta lotte lottie louella louisa louise lourdes lowri lualhati luana luanne lubna lucasta luce lucia
luciana lucie lucienne lucila lucile lucille lucinda lucrecia lucretia lucy ludivine ludmila luisa luise lulu lulwa luna
lupe lupita luz luzviminda lydia lyn lynda lyndsay lyndsey lynette lynn lynne lynsey lyra lysa lyudmila maame mabel
mable macy maddalena maddie maddy madeleine madeline madelyn madge madhavi madhu madhuri madison mae maelys maeve magali
magda magdalena magdalene maggie maha mahalia mahbouba mahira mahnaz mahnoor mai maia maida maike mair maira maire
mairead mairi maisie maite maja majella makena malala malena malgorzata mali malia malika malin malina mallika mallory
malvina malwina mamata mamie manal manda mandeep mandy manisha manju manon manuela mara marama marcela marceline
marcella marcelle marcia marcy mared maren margaret margareta margarete margaretha margarita margaux marge margery
margherita margie margit margo margot margret margreta margrethe margriet marguerite mari maria mariah mariam mariama
marian mariana mariangela marianna marianne maribel maricarmen maricel marie marie-claude marie-france marieke mariel
mariela mariella marielle marietta mariette marigold marija marijke marika mariko marilou marilyn marina marine marinela
marion marisa mariska marisol marissa marit marita marites maritza marivic mariya marja marjan marjolein marjorie
marjory marla marlena marlene marlies marnie marsaili marsha marta marte martha marthe martina martine mary marya maryam
maryann maryanne maryse masako masha mathilda mathilde matilda matilde matty maud maude maura maureen mavis mawuena
mawusi maxine maya mayra mayumi mckenna meagan meaghan medha meena meenakshi meenal meera meeta meg megan megha meghan
megumi mehreen mei meike melania melanie melany melba melek melezia melina melinda melisa melissa melissande melita
melitta mellie melody melva menna mercedes mercia mercy mereana meredith mererid meret meriel merle merry meryem meryl
messalina meta mette mhairi mia micaela michaela michaele michele michelle michiko midori mieke mika miki mila milada
milagros milana mildred milena mileva milica millicent millie milly mimi mina mindy minerva minna minnie mira mirabel
miranda mireia mireille mirela miriam mirjam mirjana mirna miroslava mirra mirta missy misty mitali mitzi miyuki moa
modesta modupe mohini moira mollie molly mona monica monika monique montserrat moraa morag morenike morfydd morgana
morgane morna morven morwenna mounira moya moyra mpho mridula mrinal muireann mukti mumbi mumtaz muna muriel muthoni
mwikali mya myfanwy myra myriam myrna myrtle mythili naana nabila nada nadezhda nadia nadine nadiya nadja nadya nafisa
nafula nahla naila naima naina naja najla najma naledi nalini namrata nan nana nance nancy nandini nandita nanette naoko
naomi narelle narges nargis nasreen nasrin nastassja natacha natali natalia natalie natalija nataliya natalya natasha
nathalie natividad nausicaa naveena navya nawal nayara nayeli nazanin ndinda neda neela neelam neema neeta neha nekesa
nell nella nelle nellie nelly nena nene neneh nerea nerina nerissa nerys nesrine nessa nessie nesta neta netta nettie
neus neve ngaio ngaire ngozi nguyet nia niamh nichola nichole nicki nicola nicole nicoletta nicolette nidhi nigella nike
nikhila nikita nikki nila nilima nilufer nina ninette ninon niobe nirmala nisha nita nives njeri nkechi nneka nnenna
noelia noeline noella noelle noemi noemie noirin nokuthula nola nompumelelo nomsa nomvula nomzamo nona nonhlanhla noor
nora norah noreen noriko norma nosipho nour noura ntombi ntombizodwa nuala nur nuria nurul nusrat nyambura nyasha nydia
nysa oana obiageli oceane octavia odette odile ofelia ogechi oghenekaro oksana oleksandra olena olga olha olive olivia
oluchi olwen olwyn omolara omolola omotola onyinye oona oonagh ophelia oprah oriana orla orlagh orlaith orna orsola
orsolya ottilie ottoline ouida outi padma padmini paige paivi palesa pallavi paloma pam pamela pandora paola paolina
paraskevi parisa parul parvati parveen pascale patience patricia patrizia patsy patti patty paula paulette paulina
pauline pavla payal paz pearl peggy penelope penny pepita perdita perla pernilla pernille perpetua persephone peta petra
petronella petula phaedra philippa phillipa philomena phoebe phumzile phyllida phyllis pia pilar piper pippa polina
polly pooja poonam poppy portia prachi pragya pratibha preeti prerna prisca priscilla priti priya priyanka prudence prue
puja purnima pushpa queenie rabia rachael rachel rachelle rachna racquel radha radhika rae raelene raewyn rafaela ragini
ragnhild rahama rahel raina raisa rajani rajni rakhi raksha raluca ramona rana randi rani rania ranjana raquel rasa
rasha rasheeda rashida rashmi raven rawan raya rayna razan reba rebeca rebecca rebekah reem reema reeta refilwe regan
regina regine rehana rehema reiko reina reka rekha remedios rena renata renate renee renske renu renuka reshma reta reva
revathi rhea rhian rhiannon rhoda rhona rhonda rhonwen ria riana ricarda richa ricki ridhi rika rikke rim rima rina
ripeka risa rita ritu riva roberta robyn rochelle rocio rohini roimata roisin rokeya romaine romana romane romilly
romola romy rona ronit ronja ronke roopa ros rosa rosalba rosalia rosalie rosalind rosalinda rosalyn rosamond rosamund
rosana rosanna rosanne rosario rosaura rose roseanna roseanne rosella roselyn roselyne rosemarie rosemary rosetta rosie
rosina rosita roslyn rowena roxana roxane roxanne roxy roya roz rozalia rubina ruby ruchi rudo rukayya rukhsana rukmini
rula rumbidzai rupa rupal rut ruta rutendo ruth ruthie ruvimbo saba sabah sabina sabine sabitha sabrina sachiko sade
sadhana sadia sadie saffron safia safiya safiyya saga sahar saima sakshi sakura sal salima sallie sally salma salome
saloni samaira samantha samia samiksha samina samira sana sanaa sandhya sandra sandrine sangeeta sania sanja sanju sanna
sanne saoirse sapna sara sarah sarai saraswati sarika sarita sarojini saskia saumya savannah savita sayaka scarlet
scarlett seema sehar selasi selena selene selina selma senga seonaid serafina seraphina serena severine shabana shabnam
shaheen shahida shahnaz shaima shaista shakira shakti shakuntala shalini shamima shamsa shan shana shani shania shanice
shaniqua shanna shannen shannon shanta shanthi shanti sharelle shari sharmila sharna sharon shauna shaunagh shawna
shayla shazia sheela sheena sheila shelagh shelby shelley shelly shereen sheri sherri sherry sheryl shevaun shikha
shilpa shira shirin shirlene shirley shivani shobha shona shoshana shraddha shreya shruti shu shweta sian sib sibongile
sibyl sibylle sidonie sidra sieglinde sienna signe sigrid sigrun siham sihem sile silja silje silke silvana silvia
silvie simin simisola simona simone simran sindhu sinead siobhan sioned siri sissel sissy sita siti siv sive siw siwan
skye skyla smita smriti sneha snezana sofia sofie sofiya solange soledad soleil solene solveig soma sonal sonali sondra
sonia sonja sonya sophia sophie sophy soraya sorcha sorrel stacey staci stacia stacy stasia stefania stefanie steffi
stella steph stephania stephanie stina suad subha suchitra sudha sue suella sufia sujata sukhi sukhpreet suki suky sula
sulekha sulochana suma sumaira suman sumati sumaya sumitra sunita sunniva supriya surabhi suraya surbhi surekha susan
susana susanna susannah susanne sushila sushma sushmita susi susie suzan suzana suzanna suzanne suzette suzie suzy svea
svenja svetlana svitlana swati sybil sylvia sylvie synnove syombua tabatha tabitha tahira tahmina taisia talatu talia
talitha tallulah tamar tamara tamasin tami tamika tammie tammy tamsin tania tanisha tanja tansy tanu tanvi tanya tara
tarja tasha taslima tasneem tatenda tatiana tatjana tatyana tawny tayla taylor tea teagan tegan tegwen tejaswini temi
temitope tempe teodora teresa terese teresia teresita tereza terhi teri terri tess tessa tetiana thais thalia thandeka
thandi thandiwe thea theda thelma theodora theodosia thera theresa therese thi thirza thomasina thora thuli tia tiana
tiffani tiffany tilda tilde tilly tina tiphaine tippi tirza tirzah titilayo toini tolulope tomoko toni tonia tonje tonya
topaz topsy tora tori torill tova tove tracey traci tracie tracy tricia trina trine trish trisha trista trix trixie
troya trude trudi trudie trudy trupti truus tryphena tshepiso tsitsi tula tumaini tuula tuuli tuva twyla tyra ugochi
ulla ulrica ulrika ulrike ulyana uma una unni urmila ursula urszula usha ute uzma uzoamaka vaishali valentina valeria
valerie valeriya valeska vanda vandana vanessa vanita vanja varsha vasanti vashti vasiliki vasudha vasundhara veda veena
veera velma venetia venu venus vera verena verity verna verona veronica veronika veronique vesna vibeke vicki vickie
vicky victoria victorine vida vidya vidyut vigdis vijaya viktoria viktoriya vilde vilma vimala vinita viola violet
violeta violette virginia virginie virna vita vittoria viv viveca vivi vivian viviana viviane vivien vivienne vrinda
wafa wairimu waithera waltraud wambui wanda wangari wangui wanjiku wanjiru wenche wendy whitney whoopi wiktoria
wilhelmina wilhelmine willa willow wilma winifred winnie winona wioletta wren xanthe xenia ximena xiomara yaa yael yaffa
yamini yana yara yasemin yashoda yasmin yasmina yasmine yayoi yelena yesenia yetta yetunde yevgenia yewande yoko yolanda
yolande yordanka ysabel ysanne ysolde yukiko yuko yulia yuliya yumi yumiko yuna yusra yvaine yvette yvonne zadie zahara
zahra zaina zainab zandile zandra zanele zara zarah zareen zarina zawadi zaynab zdenka zehra zeina zeinab zelda zelma
zena zenobia zeynep zillah zina zinaida zinhle zinnia zita ziva zodwa zoe zoey zofia zohra zora zoya zsa zsofia zsuzsa
zsuzsanna zubeida zulaikha zuleika zulema zuzana zuzanna fran
"""
BOTH = word_set(
    "jean jan andrea robin taylor shannon dana kim leslie lindsay terry ashley jo kerry stacey lee pat dani sami misha"
    " reese avery skyler darcy shea tatum kris lou sydney"
)
"""Names of men and of women alike, whose gender nothing tells."""
GENDERS = {
    name: gender
    for name, gender in (dict.fromkeys(_MALE.split(), "m") | dict.fromkeys(_FEMALE.split(), "f")).items()
    if name not in BOTH
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
    " tumelo uchenna yemi jackie billie ravinder bhupinder amandeep mandeep sukhpreet fran ali dara nikita ola yuri"
    " marian sal isa shawn bobby logan ari nico nic mickey noel lyn devon georgie carol gail"
)
"""Names of ``GENDERS`` that people of the other gender have too: they tell less."""
