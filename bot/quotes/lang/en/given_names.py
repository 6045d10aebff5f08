"""Common given names by the gender they usually tell, over many languages: a hint, never proof."""

from bot.text.lang import word_set

_MALE = """
aapo aarne aaron abbas abdel abdelrahman abdi abdikadir abdinasir abdirahman abdiweli abdoulaye abdul abdullah abdullahi
abebe abel abelardo abhay abhishek abiodun abiy abner abolfazl abraham abram absalom abubakar achille achilleas adalbert
adalberto adam adamu ade adebayo adebola adedayo adekunle ademir ademola adeniyi adeola adetokunbo adewale adeyemi
aditya adnan adolf adolfo adrian adriano adrien aecio afonso agostino agus agustin ahmad ahmadou ahmed ahmet aidan aiden
aime aivars ajay ajinkya ajit akash akbar akhil akhilesh aki akinola akintunde akinwale akio akira akram aksel akwasi
alaa alain alan alasdair alastair alastor alban alberic albert alberto albie albrecht aldo aldous alec aled aleix
alejandro alekos aleksandar aleksander aleksandr aleksei alessandro alessio alex alexander alexandre alexandros
alexandru alexei alexej alexey alf alfie alfio alfonso alfred alfredo alger algernon alhassan ali alimamy aliou alireza
alistair aliyu allan allen alois aloizio alok alonso alonzo aloysius alphonse altaf alton alun alvaro alvin alwyn amadeo
amado amadou amar amarinder amaury ambroise ambrose amedeo amias amin amine amintore aminu amir amirhossein amirul amit
amjad amon amos amr anand anant anas anastasios anatol anatole anatoly anders andile andor andras andre andreas andrei
andrej andres andrew andrey andris andrius andriy andrzej andy angelo angelos angus anibal anil anirban anis ansel
anselm anselmo anson antek antero anthimos anthon anthony antoine anton antonello antoni antonio antonis antti anutin
anwar anwer apostolos aram arash arata aravind archibald archie arda ardeshir ardie argyris ari arie ariel arif arild
aristide aristotelis arjun arkadiusz arkady arlo arman armand armando armel armenio armin arnaldo arnaud arnav arne arno
arnold arron arsen arsene arslan artem arthur artie arto artur arturas arturo arun arvind arvo arvydas arwel aryeh asa
asad asaf asafa asbjorn asger asher ashfaq ashish ashok ashraf ashton ashwin ashwini asif asim aslan atanas athanasios
athol atif atiku atle atte atticus attila attilio atul auberon aubin aubrey audu auguste augustin augustine augusto
augustus aurel aurelien aurelio avi avichai avigdor aviv avraham axel ayad aydin ayman aymeric ayodele ayokunle azad
azeem azhar aziz azlan azman azmi azzam baba babajide babak babar babatunde babu badr bahram bakari balaji balazs baldev
balint balthazar bambang bandile baptiste barack baraka barham baris barnabas barnaby barney barry bart barthelemy
bartholomew bartolomeo bartosz bashar bashir basil bassam bastian bastien battista batu baz beau beauregard behrouz
behzad bekele bela belmiro ben benedetto benedict benedikt benedito bengt beniamino benicio benigno benito benjamin
benjie benjy benny benoit benson berat berk bernard bernardo bernd bernhard bernie bert berthold bertie bertil bertram
bertrand bettino bevis bezalel bhagwant bharat bhaskar bheki bhekisisa bhupesh bhupinder bhuvneshwar biagio biju bilal
bilawal bill billy binali birger bjarne bjorn blaise boaz bob bobby bogdan bohdan bojan bolaji bolarinwa bongani
bonginkosi boniface borge boris borut borys boubacar boyd boyko brad braden bradley brage bram brandon branislav branko
brannock braulio brayden brecht brendan brendon brennan brent bret brett brian brice brodie brody bronislaw bruce bruno
bryan bryce bryn bryson bulent burak burhan burl burt buster byrne byron caetano cai cal caleb calin callum calogero
calum calvin cameron camillo camilo canaan canute carey carl carlo carlos carmelo carmine carroll carson carsten casimir
caspar casper cassius catalin cathal cecil cedric celal celso cem cemal cemil cengiz cesar cesare chad chaim chandra
charalambos charles charlie chauncey cheikh cheslin chester chet chetan cheteshwar chibuike chibuzo chibuzor chidi
chidiebere chigozie chijioke chima chinedu chirag chris christer christian christopher christos chuck chuka chukwudi
chukwuemeka chukwuma ciaran cillian ciprian ciriaco ciro claes clarence clark claude claudio claus clay clayton clem
clement cletus cleveland cliff clifford clint clive clovis cody cole colin colm colton colum conall conan connor conor
conrad constantin constantine corbin cordell corentin corey corin cormac cornelis corneliu cornelius corrado cory cosimo
cosmin cosmo costas craig crispin cristian cristiano cristobal csaba cuauhtemoc curt curtis custodio cuthbert cy cyprien
cyril cyrille cyrus daan dacian dafydd dagoberto dai dainius daisuke daithi dale dalton damian damiano damien damilola
damon dan dang danial daniel danilo danjuma danko danny dante danylo dapo darin dario darius dariush dariusz darko
darnell darragh darrell darren darrin darryl daryl dashiell dave davey davi david davide davit davor davy dawid dawit
dayo dean deane debashish declan deepak deji dele delroy demetrio demetrius demola denholm denis deniz dennis denny
denys denzel denzil deon derek dermot derrick des desalegn deshawn desi desmond desta deval deven devendra devin devlet
devon dewayne dewey dewi dex dexter dhananjay dharmendra dhruv diarmuid dick dickon didier diederik diego dieter
dieudonne digby dilip dillon dimitar dimitri dimitrios dimitris dinesh dino dinos diogo dion diran dirk djamel dmitri
dmitry dmytro dobromir dodong dogan domenico dominic dominick dominik don donal donald donatien donato donncha donnell
donnie donny donovan dorian doru doug dougal dougie douglas doyle draco dragan dragos drake drew dries duane duarte duc
dudley duncan dunstan dusan dustin dwayne dwight dylan eamon earl ebenezer eberhard ebo ebrahim ebuka ed eddie eddy
edgar edgars edmond edmondo edmund edoardo edouard edsel edson eduard eduardo edvard edvin edward edwin eero efrain
efrem egidio egil egon ehab ehsan ehud eifion einar eirik eitan eivind ejike ekene eknath ekow ekrem elad eladio elan
elbert eldar eldon eldridge elfed elgin eli elias elijah elikem elio eliot elis eliseo ellery elliot elliott elmar elmer
eloi elpidio elroy elton elvis elwood elwyn emad emanuel emanuele emeka emenike emery emil emile emiliano emilien emilio
emin emlyn emmanuel emmerson emmet emmett emre emrys emyr enda engelbert ennio enoch enrico enrique enzo eoghan eoin
ephraim epifanio erasmus ercan erdem erez erhan eric erich erik erkan erkki erland erlend erling ermanno ernest ernesto
ernie ernst erol errol ersin erskine ervin erwin esa esam esau esben eskil esmail espen esteban estevao ethan ethelred
etienne ettore euan eugen eugene eugenio eusebio eustace evan evander evangelos evaristo everett evert evgeny evo ewan
ewart ewen eyal ezekiel ezequiel ezio ezra fabian fabien fabio fabrice fabricio fabrizio facundo fadi fahad fahd faheem
faisal faizal fakhar fanie faolan farai fares farhad farhan farid faris farooq farouk farrell fateh fathi fatih faustino
fausto fawad fawzi fazal federico fedor fela felicien felipe felix femi fenton feodor ferdinand ferdinando ferenc
fereydoun fergal fergie fergus ferhat fernan fernand fernando ferruccio festus fiachra fidel fidelis fiifi fikile fikret
filip filipe filipo filippo finbar finlay finley finn finnian fintan fiodor fionn firas firhad firmin fitzgerald fitzroy
flavien flavio florent florentino florian florimond florin floyd flynn fode folarin folke foster fotis fouad francesc
francesco francis francisco franck franco francois francois-xavier franjo frank frankie franklin frans franz fraser
frasier fred freddie freddy frederic frederick frederik fredrik friedrich frits fritz frode froilan fuad fulton fumio
furio fyodor gabe gabor gabriel gael gaetan gaetano gagan galen gamal ganesh gareth garfield garret garrett garrick
garry garth gary gaspar gaspard gaspare gaston gaurav gautam gaute gauthier gautier gavan gavin gaylord gaz gbenga
gbolahan gboyega geert geir genaro gene gennady gennaro geoff geoffrey geordie georg george georges georgi georgios
geraint gerald geraldo gerard gerardo gerd gergely gerhard gerhardt gerhardus germain gerrit gerry gert gerwyn getachew
gethin ghasem ghassan ghazi gheorghe ghislain gholam ghulam giacomo giampaolo giampiero giancarlo gianfranco gianluca
gianluigi gianmarco gianni giannis gianpaolo gideon gil gilad gilbert gilberto giles gilles gilmar gilson gino gintaras
giordano giorgi giorgio giorgos giovani giovanni girish girma gitanas giuliano giulio giuseppe glen glenn glyn godfrey
godwin gokhan gokul goncalo gontran gonzalo goodluck gopal gopalakrishnan goran gord gordon gorm goro goronwy gottfried
govind graciano grady graeme graham grant graydon greg gregoire gregor gregorio gregory grenville griff griffin grigoris
grigory gruff gruffydd grzegorz gudmund guglielmo guido guillaume guillem guillermo gulzar gunnar gunther gurdev
gurpreet gus gustaf gustav gustave gustavo guy gwenael gwilym gwyn gyorgy haakon habib hadi hadrian hafeez hafez hafiz
haider haile hailemariam haim haitham hakan hakeem hakim hal halil hallam haluk halvard hamdan hamdi hamid hamidreza
hamish hamisi hamo hamza hani hank hannes hannibal hanno hannu hans hanuma harald harbhajan hardik hari haris harish
harjit harlan harold haroon harpreet harri harry hartmut haruki harun haruna haruto harvey hasan haseeb hashim hassan
hayden haydn haydon hazem haziq hector hedley heikki heiko heinrich heinz heitor helder helge helmut helmuth hemant hemi
hendra hendrik henk hennie henning henri henrik henrique henry herb herbert hercules heriberto herman hermann herminio
hernan herve hezekiah hideki hideo hieronymus hilario hilmar himanta hipolito hippolyte hiram hiro hiroki hiroshi
hiroyuki hisham hishammuddin hitesh hjalmar hoang holger homer horace horacio horatio horia horst hossein howard howell
hristo hubert huey hugh hughie hugo hugues hulusi humberto humphrey husain husam huseyin hussain hussein huw hyacinthe
hyun hywel iain ian ib ibrahim ibrahima ichabod idowu idris idrissa iestyn ieuan ifan ifeanyi ifor ignace ignacio
ignatius ignaz ignazio igor ihor ike ikechukwu ikenna ilan ildefonso ilham ilias ilie ilir ilker ilkka illtyd ilmars
ilya imad imran imre imtiaz inacio inaki inder inderjit indra ingemar ingmar ingo inigo innes inocencio inzamam ioan
ioane ioannis iolo ion ionel ionut iqbal iraj irfan irvin irvine irving irwin isaac isaiah isaias isambard ishaan ishaku
ishan ishant ishaq isidore isidro islwyn ismael ismail ismaila ismet ismo issa istvan itai itamar itzik iulian ivan
ivano ivar ivars ivo ivor iwan iyad izaak izzat jaakko jabari jaber jabez jabir jabu jabulani jace jacek jacinto jack
jackson jacky jaco jacob jacobo jacques jafar jagan jagdeep jagdish jago jahangir jai jaime jair jairam jairo jaishankar
jake jakob jakov jakub jalal jamaal jamal james jameson jamie jamil jan janek janez janne janos janusz jared jarek jari
jarkko jarl jarle jarno jaroslav jaroslaw jarrod jarvis jason jasper jaspreet jasprit jatin jaume javad javed javier
jawad jaxon jay jayant jayden jayesh jean-baptiste jean-claude jean-luc jean-marc jean-marie jean-michel jean-paul
jean-pierre jeb jed jedidiah jef jefe jeff jefferson jeffery jeffrey jejomar jem jens jenson jerald jeremiah jeremie
jeremy jermaine jeroen jerome jeronimo jerry jerzy jesper jesse jethro jez jide jignesh jim jimbo jimmy jiri jiro
jitendra joachim joah joakim joao joaquim joaquin joar jochen jock jody joe joel joerg joey joffrey johan johann
johannes john johnnie johnny joko jomar jomo jon jonah jonas jonathan jonny jonty joost joran jordan jordi jorg jorge
jorgen joris jorma jorn jos jose joseba josef joseph josh joshua josiah josip joss josselin josua jotham jouni jovan
jozsef juan judah judd jude juergen juha juhani jukka jules julian julien julio julius juma junaid jure jurgen jurgis
juri juris jussi justin justus juventino jyrki kaan kaare kabir kabiru kacper kadir kagiso kai kaj kalervo kalle kalman
kalu kamal kamau kamil kamlesh kamoru kamran kane kapil karabo karam karan kareem karel karim kariuki karl karlheinz
karoly karsten karthik kartik kashim kaspars kasper katlego kauko kaveh kayden kayode kaz kazuo keanu keaton keegan
keenan keijo keir keiran keith kelechi kell kelvin kemal kemar ken kenan kendall kendrick kenechukwu kenji kennard
kenneth kenny kenrick kenta kenton kerem kermit keron kerr kester kestutis ketan kev kevin keyvan kgalema kgosi khairy
khaled khalid khalil khosrow khulekani khurram kiefer kieran kieron killian kimathi kimmo kingsley kip kipchoge kiprono
kiprop kiptoo kiran kirby kiril kirill kirk kishore kit kjell kjetil klaas klas klaus kleomenis knud knut kobby kobina
kobus kofi koichi kojo kolade kolawole konrad konstantin konstantinos kostas kouame kourosh krish krishna krishnan
krisjanis kristian kristof kristoffer krunal krzysztof kuldeep kumar kunal kunle kurt kurtis kwabena kwadwo kwaku kwame
kwasi kwesi kyle kylian kyriakos lachie lachlan laird laith lajos lakshman lalit lalu lamar lambert lamberto lamine
lamont lance lancelot lapo larry lars lasse lasszlo laszlo lateef latrell laurence laurens laurent laurentiu lauri
laurie lautaro lavern lawal lawrence lawrie lazar lazaro leander leandre leandro lebogang lech lee leif lekan leland lem
lemuel len lennart lennie lenny leo leoluca leon leonard leonardo leonel leonid leonidas leopold leopoldo leroy les
lesego lester lev levente levi levon lewin lewis liam linas lino linus lionel lior lisandro liton livio liviu llewellyn
lloyd llyr logan loic lokesh lonnie lorcan loren lorenz lorenzo loris lorne lothar louie louis lourenco lovell lowell
luc luca lucas lucian luciano lucien lucio lucius ludgero ludo ludovic ludvig ludwig luigi luis luiz luka lukas lukasz
luke lukhanyo lukman lungelo lungisa luther lutz luuk luvuyo lwazi lyle lyndon lysander maarten mac macario maciej mack
macsen maddox madhav madoc mads magnus mahathir mahdi mahendra mahesh mahmood mahmoud mahmud maik mairtin majid makazole
makhosi makis makoto maksim malachi malachy malcolm malik malky mallikarjun mamadou mamdouh mandla manfred mangosuthu
manish manjit manny manoj manpreet mansoor mansour mansur manuel marc marcel marcelin marcello marcelo marcin marco
marcos marcus marek mariano marijn marin marino mario marius mark markku marko markus marlon marshall martial martijn
martin martti marty martyn marvin marwan maryan masahiro masashi mashrafe mason masoud massimo mat matan mateo mateus
mateusz matheus mathew mathias mathieu mathis matias matija mats matt matteo matthaus matthew matthias matthieu matti
mattias maurice mauricio maurizio mauro maury maverick mawuli max maxence maxim maxime maximilian maximiliano maximilien
maximus mayank maynard mazen mbaye mduduzi medard mehdi mehmet mehran meir meirion mel meles melquiades melvin melvyn
menachem mendel merlin merlyn merv mervyn mesut mete metin meurig mevlut meyer micah michael michal michalis micheal
michel michelangelo mick mickael mickey mieczyslaw miguel mihai mihail mihaly mikael mike mikel mikey mikhail mikkel
mikko miklos milad milan miles milind milo milos milton mindaugas mircea mirko miro miroslav misbah mishal mitch
mitchell mithun mitt mladen modestas modibo modou moe moeen mogens mohamed mohammad mohammed mohan mohit mohsen mohsin
moise moises mojtaba mokhtar mominul mondli monte monty mookie mordecai mordechai moritz morne morris mort morten
morteza mortimer moses moshe mouez mounir mourad moussa mrityunjay mthunzi mubashir mudassar mugisha muhammad muhammed
muharrem mukesh mukhriz mukul mulayam mulugeta munashe mungo munir muqtada murad murali murat murdo murilo musa
mushfiqur mustafa mustapha muyiwa mwangi mxolisi mykola myles myron mzwandile nabil nadav nadeem nader nadir naeem
naftali nagendra naguib nahum najib nakul namir nando naoki narayan narendra naresh naseem naseer nasir nasiru nasser
nat nate nathan nathanael nathaniel navdeep naveed naveen navid navin nawaf nayib nazri ndaba nduka neal nechirvan
necmettin ned neil nello nelson nenad neo nestor neville newt nhlamulo niall nic nicanor niccolo nichi nicholas nick
nicklas nicky niclas nico nicolae nicolai nicolas nicolo nicusor niels nigel nihad niilo nik nikhil niklas niko nikola
nikolai nikolaj nikolaos nikolas nikolay nikos nilesh nils nilton nino nir niran nirav nirmal nitin nitish niven niyi
nizar njoroge nkosana nnamdi noah noam noe noel nolan nonoy nonso norbert norberto norm norman nouri nuhu numan nuno
nunzio nuri oakley oberon obinna obiora ochieng octavian octavio octavius odd oddvar odell odhiambo odhran odysseas
odysseus ofer ofir oguz ohad oisin okan okello okwudili ola olaf olalekan olamide olav ole oleg olegario oleh oleksandr
oleksiy oli oliver olivier olli ollie olly olof olu olumide olumuyiwa olusegun oluwaseun oluwole omar omari omer omid
omkar omprakash omran omri ondrej onur onyango onyeka onyekachi oommen oran orazio oren oreste orestes orhan orin orion
orlando orrin orson orville osama osamu oscar osian oskar osman ossie ostap osvaldo oswald oswaldo oswin otavio otieno
otis ottavio otto ottokar ouma oumar ousmane ove ovidiu owain owen oyinlola oystein ozan ozgur ozzie paavo pablo pacome
paddy padraic padraig padraigh palle panagiotis panfilo pankaj panos paolo pape parth partha parviz pascal pascoe
pascual pasi pasquale patric patrice patricio patrick patrik patrizio patryk paul pauli paulin paulinho paulino paulo
pavan pavel pavle pavlo pavlos pawel paxton peadar pearse peder pedro pekka pele pelham pelle pentti per perce perceval
percival percy peregrine perez perry perttu pervez petar pete peter petr petri petro petros petru petter petteri phelim
phil philemon philibert philip philipp philippe phillip phineas phumlani pier pierluigi piero pierpaolo pierre pierrick
piers pieter pietro pim pino piotr piran piyush plamen porfirio poul pouya prabhu prabowo pradeep prafull prakash pramod
pranav prasad prashant pratap praveen pravin prayut preben prithvi prokopis prosenjit punit qais qamar qasim qassem
quentin quinlan quinn quintin quinton rabiu rachid radek radko radoslav radovan radu raed raf rafael rafal rafe raffaele
rafferty raffi rafik rafiq raghav raghavendra raghu raheem rahim rahmat rahul raimo raimondo raimonds raimundo rainer
raj rajan rajat rajeev rajendra rajesh rajiv rajnath rakesh ralf ralph ramakrishna ramazan ramdev ramesh rami ramin
ramiro ramiz ramon ramy ramzi rand randal randall randolph randy rangi ranjit raoul raphael rashad rasheed rashid rasmus
ratan rauf raul ravi ravichandran ravinder ravindra ray rayan raymond raymundo rayner razvan recep reece reed reg reggie
reginald regis rehman reijo reinaldo reinhard reinhold reino remi remy renan renato renaud renzo reuben rex rey reynald
reynaldo reynold reza rhett rhodri rhys riad ric ricardo riccardo richard richie rick rickie ricky rico ridzuan
rigoberto rikard riku riley rimantas rinaldo rino rio rishabh rishi risto ritchie ritesh riyad rizki rizwan roald rob
robbie robby robert roberto robin robrecht rocco roch rocky rod roddy roderick rodger rodney rodolfo rodolphe rodrigo
rodrigue roel rogelio roger rogerio rohan rohit roland rolando rolf rollo romain roman romano romaric romario romelu
romeo romesh romuald romulo romulus ron ronald ronaldo ronan ronnie ronny rory roscoe rosendo ross rostam rostyslav
rotimi rowan rowland roy royce ruairi ruaridh rubem ruben rudi rudolf rudolph rudy rufus ruggero rui rumen rune rupert
rushdi ruslan russ russell rusty rutger ruud ryan ryder ryo ryszard saad saber sabri sacha sachin sadik sadio sadiq saeb
saeed safdar sagar saif saj sajan sajid sajjad sakari salah saleem saleh salim salman salomon salvador salvatore salvo
sam sameer sameh samir samora sampath sampson samson samuel samuli sandeep sander sandile sandor sandro sandy sani
sanjay sanjeev sanjiv santeri santiago santo santosh sanusi sarfraz sasha satish satoshi saturnino saul sauli saulius
saurabh saurav saverio savvas sayed scot scott scottie seamus sean seb sebastian sebastiano sebastien sedat sefa segun
sekou selahattin selim selorm selwyn sem semih semyon senan senzo seppo septimus serban serge sergei sergey sergio
sergiu serhiy serkan seth seumas seun severin severino seydou seymour sfiso shabir shadab shadi shafiq shafqat shahid
shahram shahrir shai shakeel shakib shakir shamil shamus shane shankar sharad shardul shashi shaul shaun shaw shawn shay
shayne shehbaz shehu shehzad sheldon sherif sherwin sherwood shigeki shigeru shikhar shimon shinji shinzo shiv shivraj
shlomo shoaib shreyas shuja shyam siamak sibusiso sid siddaramaiah siddharth sidney siegbert siegfried sifiso sigmund
sigurd sihle sikandar sikiru silas silvano silvester silvestre silvio sim simao simen simeon simiyu simon simphiwe sinan
sindre sione siosaia siphiwe sipho sisir sitiveni sivert siyabonga sizwe slamet slavko slobodan sobhi sohail sohan
sohrab sol solly solomon somchai somnath somto soren sorin soroush souleymane soumya sourav sovan spencer spiro spiros
spyros srdjan sridhar srinivas stan stanislas stanislav stanislaw stanley stavros stef stefan stefano stefanos steffan
steffen stelios stellan sten stephan stephane stephen stephon sterling steve steven stevie stewart stian stig stijn
struan stu stuart sture suat subhash subrata sudhir sujit sukanta sukhbir sukhdev suleiman suleyman sully sumit sunil
surachai surendra suresh surjit sushil suvendu svein sven svend sverre swen syed sylvain sylvester sylvestre szymon tad
tadeo tadeu tadeusz tadgh tadhg tafadzwa taha taher tahir taimur tait taiwo taj takashi takeshi takumi talal tam tamas
tamer tamim tancred tancrede tanguy tanmay tanveer tanvir taofeek tapan tapani tapio taras tarcisio tarek tariku tariq
tarkan taro tarquin tarun tatsuya taylan tayo taysir tayyip tebogo teboho ted teddy teemu tega tejashwi tekle telmo
tendai teodor teodoro teofilo terence terje tero terrance terrell terrence terry tesfaye tetsuo tetsuya tevin tevita
thabo thad thaddeus thadeus thaksin thanasis thanos thato themba theo theobald theodor theodore theodoros theophile
theophilus thiago thibaud thibault thibaut thierno thierry thijs thilo thodoris thom thomas thor thoralf thorbjorn
thorleif thorsten thulani thurston tiago tiberiu tiberius tibor tidiane tiernan tijjani tijs tim timo timon timothee
timothy timur tinashe tito titouan titus tiziano tobenna tobiah tobias tobin toby tod todd tokunbo tolga tolu tom tomas
tomaso tomasz tomer tomislav tommaso tommie tommy tomohiro tomos tonderai tonino tonio tony toomas tope topi tor torben
torbjorn tord tore torgeir torin torkel torquil torstein torsten toshiro tosin toussaint traian travis tremaine trent
trevor trey tristan tristram troels trond troy truman trygve tshepo tucker tudor tudur tukur tullio tumelo tumi tuncay
tunde tuomas turgut turlough ty tycho tyler tyree tyrell tyrese tyron tyrone tyson tzachi tzvi ubaldo uche uchechukwu
uchenna uday uddhav udo ufuk ugo ugochukwu ulf uli ulises ullrich ulric ulrich ulrik ulysse ulysses umar umberto umesh
umut upendra upton urban urho uri uriah urmas urs usama usman utkarsh uwe uzair uzi uzochukwu uzoma vaclav vadim vahid
vaibhav valdemar valdir valdis valentin valentino valere valerio valery valter vangelis vann varun vasco vasil vasile
vasilis vasily vassilis vaughan vaughn vegard velimir velmurugan venkat venkatesh vern vernon vesa vic vicente victor
victorien vidar vidkun viggo vijay vikas vikram vikrant viktor vilhelm viliame villads ville vilmos vinay vince vincent
vincenzo vinicius vinnie vinod viorel vipul virat virender virgil virgilio vishal vishnu vitali vitaliy vitaly vitas
vito vitor vittorio vivek vlad vladimir vladislav vladyslav vojtech volkan volker volodymyr vuk vusi vusumuzi vuthy
vyacheslav vytautas wade wael wafula wagner waheed wahid waisake wajih waldemar waldir waldo waleed walid wallace wally
walt walter walton wanyama waqar warren waseem wasim wasiu waylon wayne weldon wenceslas wendell werner wes wesley
wilbert wilbur wilf wilfred wilfredo wilfrid wilfried wilhelm will willard willem willi william willie willis willy
wilmer wim winfield winfred winfried winston winthrop winton wiremu wojciech wolf wolfgang woodrow woody wout wouter
wriddhiman wullie wyatt wyn wyndham wynton xabi xander xavi xavier xolani yaakov yacine yadollah yahia yahya yair yakov
yakub yakubu yan yanis yaniv yann yannick yannis yariv yaroslav yaser yashwant yasin yasir yasser yavuz yaw yaya yegor
yehuda yemi yevgeny yevhen yiannis yigal yigit yilmaz yinka yisrael yitzhak yngve yoann yoav yoel yogendra yogesh yogi
yohan yohannes yonas yoni yoram yorgos yorick yosef yoshi yoshihide yossi younes younis yousaf yousef youssef yousuf
yukio yuri yuriy yusif yusuf yuval yuvraj yuzvendra yvan yves yvo yvon zac zacarias zach zachariah zacharie zachary zack
zadok zafar zaheer zahid zahir zaid zain zaini zak zakari zakaria zakhele zaki zakir zander zane zarko zbigniew zdenek
zeb zebedee zebulon zeca zeev zeke zeljko zeno zeph zev zhang zia ziad ziggy ziya zlatan zlatko zoltan zoran zsolt
zubair zubin zuhair zulfikar zulkifli zvi zwelakhe zweli zwelinzima zygimantas
aarav abayomi adeel anirudh blake budi chike damir deandre dejan donte eamonn finbarr gavril grayson grigori jaden
jaewon jolyon junho kerwin landon lanre matej micky miroslaw okechukwu ranulph rizal shaquille sholto siya stepan
sungho tobi trefor yash yusuke
"""
_FEMALE = """
aada aaliyah aarti abbey abbie abby abeba abena abi abiba abigail abike abimbola abiola abir abla abosede achieng ada
adaeze adah adaline adanna adaora addie addison adejoke adela adele adelheid adelina adeline adenike aderonke adesuwa
adhiambo adila adina aditi adjoa adriana adrianna adrienne aduke adunni advaita adwoa afaf afia afra afsaneh afua agatha
agathe aggeliki aggie agnes agnese agneta agnetha agnieszka agueda ahana ahlam aicha aida aideen aikaterini aiko ailbhe
aileen ailis ailsa aimee aina aine aino ainslie aisha aishwarya aisling aislinn aissatou aiste ajeet ajoke akello akiko
akinyi akosua akshara akua akunna alana alanna alba albane alberta albertine alda aleisha alejandra alejandrina
aleksandra alena alenka alessandra alessia aletta alexa alexandra alexandria alexia alexis alfonsina alfreda alia alice
alicia alicja alida alienor alina aline alisa alisha alison alissa aliya aliyah aliza alka allegra allie allison allyson
alma almaz almudena aloisia alondra alta altagracia althea alva alwen alyona alyson alyssa ama amabel amaka amal amalia
amalie amanda amandeep amandine amara amarachi amaya amber ambika amelia amelie amie amina aminah aminata amira amita
amparo amrita amruta amy ana anabel anabela anahera anais analyn ananya anastasia anat anca andie andrea andree andreea
aneeta anelia aneta anette angel angela angele angelica angelika angeliki angelina angeline angelique angharad angie
anick anika anike aniko anila anisa anita anja anjali anjana anju anka anke ankita ann anna annabel annabella annabelle
annalena annalisa annalise annamaria anne anne-marie anneke anneli annelie annelies anneliese annemarie annetta annette
annick annie annika anniken annis annunziata anouk anoushka anthea antigoni antje antoinette antonella antonia
antonietta antonina anuja anum anupama anuradha anusha anushka anwuli anya anyango anzhelika aoi aoibheann aoife
aparecida aparna aphrodite apio apiyo apolline apollonia april arabella araceli araminta arantxa archana argyro aria
ariadne ariana ariane arianna arike arlene arlette armelle aroha arpita artemis arti arwa arya asabe asako aseefa asha
ashanti ashleigh ashley aslihan asma asmaa assumpta assunta asta astri astrid asuka asuncion atefeh athena athenais
athina atieno atsuko attracta aubree aude audra audrey augusta augustina aung aurelia aurelie aurora aurore ava aveline
aviva avni avril awuor axelle aya ayaka ayako ayala ayanda ayanna ayelet ayesha ayinke ayla aylin ayo ayse aysel ayten
ayumi azadeh azalea azalina azar azra azucena babette babirye babs bahar baiba banu bao barb barbara barbra barbro basma
bathabile bathsheba bea beata beate beatrice beatrix beatriz bec becca beckie becky bel belen belgin belinda bella belle
benazir benedetta benedicte benedikte benedita benita bente berangere berenice berit berna bernadette bernadine bernice
berta bertha berthe beryl bess bessie beth bethan bethany betsy bette bettina betty beulah bev beverley beverly beyza
bhakti bharati bhavana bhavna bhavya bianca biddy biljana bilkisu billie bilqis bimbo bimpe bina bindu bintou birgit
birgitta birgitte birte bisi bisola blanca blanche blandine blathnaid blythe bobbie bodil boitumelo bolanle bongiwe
bonita bonnie bose bouchra bozena brandi branwen breanna bree brenda briana brianna brianne brid bridget bridie brigid
brigit brigitta brigitte briony brita britney britt britta brittany bronagh bronte bronwen bronwyn brooke bruna
brunhilde bryony bukky bukola bunmi burcu bushra busisiwe busola buthaina cady cait caitlin caitlyn caitriona calista
calla callie calliope camelia camila camilla camille canan candace candelaria candice candida caoimhe capucine cara
caren caridad carina carine carissa carla carlene carlota carlotta carly carme carmel carmela carmella carmen carol
carola carole carolina caroline carolyn carrie caryl caryn carys casandra casey cassandra cassia cassidy cassie catalina
catarina cate caterina catharina catherine cathleen cathy catia catrin catriona cecile cecilia cecilie cecily celeste
celestine celia celina celine ceren ceri ceridwen cerys chandrika chanel chanelle chantal chantelle charis charlene
charline charlotte charmaine chaya chebet chelsea chelsey chepkoech cher cherie cherono cheryl chiamaka chiara chidera
chidinma chieko chika chinenye chinwe chinyere chioma chipo chiquita chitra chizoba chloe chrissie chrissy christa
christabel christel christelle christen christiana christiane christie christina christine christobel christy chrysa
chrysoula chrystal ciara cicely cidalia cigdem cilla cindy cinzia claire clara clare clarice clarissa clarisse claudette
claudia claudie claudine clea clemence clementina clementine cleo cleopatra clio clodagh clotilde codruta coleen colette
coline colleen colombe conceicao concepcion concepta concetta connie constance consuelo cora coralie corazon cordelia
coretta corina corinna corinne cornelia cosima courtney cressida cristiana cristina crystal cynthia cyra daenerys dafna
dagmar dagny dahlia daina daisy dalal dalia dalisay damaris damilare damini damla dana danica daniela daniella danielle
danuta daphne dara daria darlene darshana darya davina dawn daya deanna deanne deb debbie debby debora deborah debra dee
deena deepa deepika defne deidre deirbhile deirdre delcy delfina delia delilah della delores delphine delrose delyth
demelza demi dena denisa denise deolinda dervla derya desdemona desiree desislava despina devaki devi devika dhara diana
diane dianna dianne didem dido diega dikeledi diksha dilek diletta dilma dilys dimitra dimple dina dinah dineo dionne
disha dita ditte divya diya doina dolly dolores domenica dominika dominique donatella donna dora dorcas doreen doretta
doria dorinda doris dorit dorota dorotea dorothea dorothee dorothy dorte dottie dragana drusilla dulce dulcie dunja
dunya durga dymphna dympna dzifa ebba ebele ebere ebony ebru ecaterina ece eda edda edel edie edit edite edith edna
edwige edwina eeva efe effie efua eija eileen eilidh eilis eilish eimear einat eira eireann eirini eirlys eithne ejiro
ekaterina ekta ekua elaheh elaine elba eldora eleanor eleanora elena eleni eleonora eleonore eleri elettra elfriede
elham eliana eliane elida elif elin elina eline elinor elisa elisabet elisabeta elisabete elisabeth elisabetta elise
elisenda elisha elissa eliza elizabeta elizabeth elke ella elle ellen ellie elly elma elmira elna elodie eloisa eloise
elsa elsbeth elsebeth elsie elspeth eluned elva elvira elza elzbieta ema emanuela emel emeline emer emi emilia emilie
emily emine emma emmanuelle emmeline emmi emmy ena enid eniko eniola enola enora enrica enriqueta enya erica erika erin
erma erna ernestine erzsebet esen esi esinam esme esmee esmeralda esperance esperanza esra estela estella estelle ester
esther estrella etain ethel etta eudora eugenia eugenie eulalia eulalie eunice euphemia eva evangelia evangelina
evangeline eve evelina eveline evelyn evelyne evgenia evie evika ewa ezinne fabia fabiana fabienne fabiola fabrizia
fadia fadime fadzai faezeh faith faiza falguni fanny farah farida farideh fariha farrah farzana fateema fatema fatemeh
fathia fatiha fatima fatimah fatma fatou fatoumata faustine fay faye federica fehmida felicia felicie felicitas felicite
felicity femke fenella fernanda fernande feyisayo ffion fiammetta fidelia fidelma fifi filipa filippa filiz filomena
finola fiona fionnuala fionnula fiorella flavia flavie fleur flo floarea flora florence florentina floriane florrie
flossie fofi folake folasade forough fotini fran franca frances francesca francine francisca francoise franka franziska
frauke freda frederica frederikke frederique freja freya frida frieda fumiko funke funmi funmilayo furaha fusun gabriela
gabriele gabriella gabrielle gaby gaelle gaenor gaia gail galina galit gamze garance gauri gayatri gayle gaynor geena
geeta gemma gena genevieve genoveva georgette georgia georgiana georgie georgina geraldine gerda geri germaine gerri
gertrud gertrude ghada ghalia ghazala ghislaine gia giada gianna gila gilberte gilda gill gillian gina ginette ginevra
ginger ginika ginny gintare giorgia giovanna gisela gisele giselle gita gitana gitte giulia giuliana giuseppina gizem
gladys gleisi glenda glenys gloria glynis godelieve golda goldie golnaz gonul grace gracie graciela grainne grania
grazia graziella grazyna greer greta gretchen grete gretel griselda gro guadalupe gudrun guinevere gulay gulsen gunilla
gunn gunvor guri gussie gwen gwenaelle gwenda gwendolen gwendoline gwendolyn gwenllian gwyneth gwynne habiba hadas
hadassah hadiya hadiza hafsa haidee hajar hajara hala halima halina halle hallie halyna hana hanako hanan handan hania
haniza hanna hannah hanne hanneke hannelore hansa harini harleen harriet harriett haruka hasina hasna hatice hattie
hauwa haydee hayley hazel heather hebe hedda hedvig hedwig heena hege heidi heike heledd helen helena helene helga heli
hella helle heloisa heloise hema hengameh henrietta henriette hera hermine herminia hermione hester hettie hetty hilary
hilda hilde hildegard hildur hilja hilkka hillary hilma hina hind hinemoa hiroko hiromi hirut hiwot hlengiwe hoa holly
honey honora honoria honorine hope hortense hortensia houda huda huguette hulya huma humaira huong hyacinth ianthe
ibtisam ida idoia ieva ifeoma iffat ifunanya ignacia iida ijeoma ikram ilana ilaria ilda ildiko ileana ilene iliana ilka
ilknur ilona ilse ilze iman imani imelda imke imma immacolata imogen ina inas inaya inbal indah indira indrani indu ines
inese inez inga inge ingeborg ingelise inger ingrid ingrida ingunn ingvild inka inma inmaculada inna ioana ioanna iola
iolanthe iona ipek iphigenia iqra irena irene irina irini iris irit irja irma irmgard iryna isa isabel isabela isabella
isabelle isadora isaline isaura isaure iseult isha ishbel ishita isioma isla ismene isobel isolde itzel itziar iulia iva
ivana ivanka iveta ivette ivonne ivy iwona iyabo izabela izzy jaana jacinda jacinta jacinthe jackie jaclyn jacquelin
jacqueline jacquelyn jacqui jada jade jadranka jadwiga jael jaimie jamila jana janaina janaki jancis jandira jane
janelle janet janette janey jania janice janie janina janine janis janna janneke jannike jaqueline jasmin jasmina
jasmine jaya jayalalithaa jayanthi jayne jean jeanette jeanie jeanine jeanne jeannette jeannie jeannine jelena jemima
jemimah jemma jen jenifer jenna jennie jennifer jenny jennylyn jepkosgei jeptoo jeri jerusha jess jessamy jessamyn
jessica jessie jessika jette jhoanna jill jillian jimena jinny jitka jo joan joana joanie joann joanna joanne joaquina
jocasta jocelyn jocelyne jodi jodie joelle johanna johanne jolanda jolanta jolene jolie jonelle joni jonna jordana jorja
jorunn josefa josefina josefine josephine josette josiane josie joslyn joumana journee jovana jovita joy joyce juana
juanita judi judit judita judith judy juhi jula jule julia juliana juliane julianna julianne julie julienne juliet
julieta juliette julita june juno jurate jussara justina justine justyna jutta jyoti kaarina kadiatou kaija kailee kaisa
kaitlyn kaja kajal kajol kajsa kala kali kalliopi kalpana kalyani kamala kamila kanchana kangana kanika kanini kaori
kara kareena karen kari karima karin karina karine karis karishma karla karlie karmen karolina karoline karuna kasia
kassandra kat katalin katarina katarzyna kate katell katelyn katerina kateryna kath katharina katharine katherine
kathleen kathrin kathryn kathy kati katia katie katinka katja katka katrin katrina katrine katy katya kaveri kavita
kavitha kavya kawira kay kaye kayla kaylee kayleigh keabetswe keeley kehinde keiko keira keisha kelis kelley kellie
kelly kellyanne kelsey kemi kemunto kendi kendra keneilwe keren kerensa kerri kerrie kerry kersti kerstin ketevan kezia
keziah kgomotso khadija khadijah khady khaleda khalida khanyi khanyisile khawla khrystyna kiana kiara kiera kikelomo
kiki kim kimberley kimberly kinga kinsey kira kiri kirsi kirsteen kirsten kirsti kirstie kirstin kirsty kirti kitty
kizzy kjersti klara klaudia kobra kolinda komal konstancja kora kornelia kosara krista kristalina kristen kristi kristin
kristina kristine krisztina kriti krystal krystyna ksenia kseniya kulsum kumiko kusum kyla kylie kyoko kyra kyriaki
lacey lachelle lada ladan ladi laetitia laiba laila laima lakeisha lakshmi laleh lalita lamia lana lani lara larisa
larissa larysa lata latasha latha latifa latisha latonya latoya laura laure laurel laureline lauren laurene lauretta
laurette lauriane lavanya lavinia layla lea leah leandra leanne leda leela leena leila leilani leire lella lena lene
leni lenka lenora lenore leocadia leona leonie leonor leonora leontine leora lerato lesley leslie leta leticia letitia
letizia lettie letty levina lexi lexie leyla lia liana liane libby licia lidia lien liesbeth liese liesel liesl lieve
ligaya ligia liisa lila lilah lili lilia lilian liliana liliane lilias lilith lilla lillian lillie lilly lilou lily
limor lina linda lindiwe lindsay lindsey lindy linn linnea linnet linzi lis lisa lisbet lisbeth lisbon lise liselotte
lisette lissa lita liv livia liz liza lizbeth lizette lizzie lizzy ljubica llinos lois lola lolita loni lopamudra lora
lore loredana lorelei lorena lorenza loretta lorette lori lorie lorna lorraine lotta lotte lottie loubna louella louisa
louise louna lourdes lowri lualhati luana luanne lubna lucasta luce lucette lucia luciana lucie lucienne lucila lucile
lucille lucinda lucrecia lucretia lucrezia lucy ludivine ludmila ludovica luigia luisa luise luiza lulu lulwa luminita
luna lupe lupita lurdes luz luzviminda lydia lydie lyn lynda lyndsay lyndsey lynette lynn lynne lynsey lyra lysa lysiane
lyubov lyudmila maame maarit mabel mable mabli macy madalena maddalena maddie maddy madeleine madeline madelyn madge
madhavi madhu madhuri madison mae maelle maelys maeve mafalda magali magaly magda magdalena magdalene magdolna maggie
maha mahalia mahbouba mahira mahnaz mahnoor mahsa mai maia maida maija maike mair maira maire mairead mairi maisie maite
maja majella makena malak malala malena malene malgorzata mali malia malika malin malina malini mallika mallory malvina
malwina mamata mamie mamta manal manar manda mandeep mandy manisha manju manon manuela mara marama marcela marceline
marcella marcelle marcia marcy mared maren margaret margareta margarete margaretha margarida margarita margaux marge
margery margherita margie margit margo margot margret margreta margrete margrethe margriet marguerite mari maria mariah
mariam mariama marian mariana mariangela mariann marianna marianne mariastella maribel maricarmen maricel marie
marie-claude marie-france marieke mariel mariela mariella marielle marietta mariette marigold marija marijke marika
mariko marilena marilou marilyn marina marine marinela marion maris marisa marisela mariska marisol marissa marit marita
marites maritza marivic mariya marja marjan marjane marjo marjolaine marjolein marjorie marjory marketa marla marlena
marlene marlies marnie marsaili marsha marta marte martha marthe martina martine marwa mary marya maryam maryann
maryanne maryline maryse maryvonne masako masha masih masoumeh mathilda mathilde matilda matilde matty maud maude maura
maureen mauricette mavis mawuena mawusi maxine maya mayra maysa mayumi mbali mckenna meagan meaghan medha meena
meenakshi meenal meera meeta meg megan megawati megha meghan megumi mehreen mehrnoush mehwish mei meike melania melanie
melany melba melek melezia melina melinda melisa melissa melissande melita melitta mellie melodie melody meltem melva
menna meral merav mercedes mercia mercy mereana meredith mererid meret merete meriel merja merle merry merve meryem
meryl meseret messalina meta mette mhairi mia micaela michaela michaele michela michele micheline michelle michiko
midori mieke mihaela mika miki mila milada milagros milana mildred milena mileva milica millicent millie milly mimi mina
minal mindy minerva minna minnie mira mirabel miranda mireia mireille mirela mirella mireya miri miriam mirja mirjam
mirjana mirna miroslava mirra mirta misaki missy misty mitali mithali mitra mitzi miyuki mmusi moa modesta modupe mohini
moira mojisola mollie molly mona monica monika monique montserrat moraa morag morenike morfydd morgana morgane morna
morven morwenna mosunmola mouna mounira moya moyra mpho mridula mrinal muireann mujde mukti mumbi mumtaz muna munazza
muriel muthoni mwanaisha mwikali mya myfanwy myra myriam myrna myrtle mythili naana nabila nada nadege nadezhda nadia
nadine nadiya nadja nadya nafisa nafula nahid nahla naila naima naina naja najat najla najma najwa nakato naledi nalini
namrata nan nana nance nancy nandini nandita nanette nanna naoko naomi narelle narges nargis nasreen nasrin nastassja
natacha natali natalia natalie natalija nataliya natalya natasa natasha nathalie natividad nausicaa naveena navya nawal
nayara nayeli nazanin nazia naziha ndinda neda neela neelam neema neeta negar neha nekesa nelida nell nella nelle nellie
nelly nena nene neneh nerea nerina nerissa nermin nerys nesreen nesrin nesrine nessa nessie nesta neta netta nettie neus
neusa neve ngaio ngaire ngoc ngozi nguyet nia niamh nichola nichole nicki nicola nicole nicoletta nicolette nidhi
nigella nihan niina nike nikhila nikita nikki nila nilde nilima niloufar nilufer nimisha nina ninette ninon niobe
nirmala nirupama nisha nisreen nita nives njeri nkechi nkiru nkoli nkosazana nneka nnenna nneoma noelia noeline noella
noelle noemi noemie noirin nokuthula nokwanda nola noluthando nomfundo nompumelelo nomsa nomthandazo nomvula nomzamo
nona nonhlanhla noor noora nora norah norazlina noreen norhayati noriko norma nosipho nosiviwe nour noura ntombi
ntombizodwa nuala nunzia nur nurfarahin nuria nurit nurul nusrat nwando nyambura nyasha nydia nysa oana obiageli obioma
oceane octavia oda odete odette odile ofelia ogechi oghenekaro oksana olayinka oleksandra olena olga olha olimpia olinda
olive olivia oluchi olufunke olufunmilayo oluwakemi olwen olwyn ombretta omolara omolola omotola onyinye oona oonagh
ophelia ophelie oprah oriana oriane orit orla orlagh orlaith orly orna ornella orsola orsolya otilia ottilie ottoline
ouida oumou outi oyinkan ozge ozioma ozlem padma padmini paetongtarn paige paivi palesa pallavi palmira paloma pam
pamela panagiota pandora pansy paola paolina paraskevi parastoo parisa parul parvati parveen pascale patience patricia
patrizia patsy patti patty paula paule paulette paulina pauline pavla payal paz pearl pegah peggy pelin penelope penny
pepita perdita perla pernilla pernille perpetua perrine persephone pervin peta petra petrona petronella petula phaedra
philippa philippine phillipa philomena philomene phoebe phumzile phyllida phyllis pia piera pilar pina pinar pinuccia
piper pippa pirjo pirkko piroska polina polly pontsho pooja poonam poppy portia prabha prachi pragya pratibha preeti
prerna primrose prisca priscila priscilla priti priya priyanka prudence prue puja purnima pushpa putri queenie quitterie
rabia rachael rachel rachelle rachida rachna racquel radha radhika rae raelene raewyn rafaela raffaella ragini ragnhild
rahama rahel raija raina raisa rajani rajni rakhi raksha raluca ramona rana randi rani rania ranjana ranya raquel rasa
rasha rasheeda rashida rashmi ratna raven rawan raya raymonde rayna razan reba rebeca rebecca rebekah reem reema reena
reeta refilwe regan regina regine rehana rehema reiko reina rejane reka rekha remedios rena renata renate renee renske
renu renuka reshma reta rethabile retno reva revathi rhea rhian rhiannon rhoda rhona rhonda rhonwen ria riana ricarda
richa ricki ridhi rigmor rihab riikka riitta rika rikke rim rima rina ripeka risa rita ritu ritva riva roberta robyn
rochelle rocio rodica rohani rohini roimata roisin rokeya rokia romaine romana romane romilly romina romola romy rona
ronit ronja ronke roopa ros rosa rosalba rosalia rosalie rosalind rosalinda rosalyn rosamond rosamund rosana rosangela
rosanna rosanne rosaria rosario rosaura rose roseana roseanna roseanne roseline rosella roselyn roselyne rosemarie
rosemary rosetta rosie rosina rosita roslyn rosmah rossana rossella roula rowena roxana roxane roxanne roxy roya roz
rozalia rubina ruby ruchi rudo rukayya rukhsana rukmini rula rumbidzai rupa rupal rut ruta rute rutendo ruth ruthie ruti
ruvimbo ruxandra saara saba sabah sabina sabine sabitha sabrina sachiko sade sadhana sadia sadie safaa saffron safia
safiya safiyya saga sahar saima sajida sakshi sakura sal salete salima salla sallie sally salma salome saloni salwa
samah samaira samantha samia samiksha samina samira sana sanaa sandhya sandra sandrine sangeeta sania sanja sanju sanna
sanne saoirse sapna sara sarah sarai saraswati sarika sarit sarita sarojini sarolta saskia saumya savannah savita sawsan
sayaka scarlet scarlett seda seema segolene sehar seija selasi selena selene selin selina selma selvaggia sema senga
seonaid sepideh serafina seraphina seren serena severine sevgi sevil shabana shabnam shahd shaheen shahida shahla
shahnaz shaima shaista shakira shakti shakuntala shalini shamima shamsa shan shana shanelle shani shania shanice
shaniqua shanna shannen shannon shanta shanthi shanti sharelle shari sharifah sharmila sharmin sharna sharon sharron
shauna shaunagh shawna shayla shazia sheela sheena sheila shelagh shelby shelley shelly shereen sheri sherri sherry
sheryl shevaun shikha shilpa shira shirin shirlene shirley shivani shobha shona shonda shoshana shraddha shreya shruti
shu shumaila shweta sian sib sibel sibongile sibyl sibylle sidonie sidra sidsel sieglinde sienna sif sigal signe
sigourney sigrid sigrun siham sihem sile silja silje silke silvana silvia silvie simge simin simisola simona simone
simran sindhu sindisiwe sinead siobhan sioned siphokazi siri siriporn sirpa sissel sissy sita siti siv sive siw siwan
skye skyla smita smriti sneha snezana sofia sofie sofiya soha soheila solange soledad soleil solene solenne solveig soma
somtochukwu sonal sonali sondra songul sonia sonja sonya sophia sophie sophy soraya sorcha sorina sorrel souad stacey
staci stacia stacy stasia stavroula stefania stefanie steffi stella steph stephania stephanie stina suad subha subomi
suchitra sudha sue suella sufia suhad sujata sukhi sukhpreet suki suky sula sule sulekha sulochana suma sumaira suman
sumati sumaya sumitra sunanda sunisa sunita sunniva supriya surabhi suraya surbhi surekha susan susana susanna susannah
susanne susheela sushila sushma sushmita susi susie suzan suzana suzanna suzanne suzette suzie suzy svea svenja svetlana
svitlana swati sybil sylvette sylvia sylvie synne synnove syombua szilvia tabassum tabatha tabitha taghreed tahira
tahmina taina taisia talatu talia talitha tallulah tamar tamara tamasin tami tamika tammie tammy tamsin tania tanisha
tanja tansu tansy tanu tanvi tanya tara taraneh tarja tasha taslima tasneem tasnim tatenda tatiana tatjana tatyana
tawakkol tawny tayla taylor tea teagan tecla tegan tegwen tejaswini telma temi temitope tempe teodora teresa terese
teresia teresita tereza terhi teri terri tess tessa tetiana thais thalia thandeka thandi thandiwe thea theda thelma
thembeka thembi theodora theodosia thera theresa therese thi thirza thomasina thora thuli thulisile thuy tia tiana
tiffani tiffany tigist tiina tilda tilde tilly timea tina tiphaine tippi tirza tirzah titilayo tiziana toini tolulope
tomoko toni tonia tonje tonya topaz topsy tora tori torill torunn tova tove toyin tracey traci tracie tracy trang tricia
trina trine trish trisha trista trix trixie troya trude trudi trudie trudy trupti truus tryphena tshepiso tsitsi tugba
tuija tula tulay tumaini tuula tuuli tuva twyla tyra tzipi tzipora ugochi ulla ulrica ulrika ulrike ulyana uma umay una
unni urmila ursula urszula usha ute uzma uzoamaka vaira vaishali valentina valeria valerie valeriya valeska vanda
vandana vanesa vanessa vania vanita vanja varsha vasanti vashti vasiliki vassiliki vasudha vasundhara veda veena veera
velma venetia venu venus vera vered verena verity verna verona veronica veronika veronique vesna vibeke vicenta vicki
vickie vicky victoria victorine vida vidya vidyut vigdis vijaya viktoria viktoriya vilde vilija vilma vimala vinita
viola violaine violet violeta violette viorica virginia virginie virna vita vittoria viv viveca vivi vivian viviana
viviane vivien vivienne voula vrinda wafa wairimu waithera waltraud wambui wanda wangari wangui wanjiku wanjiru wenche
wendy whitney whoopi widad wiktoria wilhelmina wilhelmine willa willow wilma winifred winnie winona wioletta wissal wren
wulan xanthe xenia xiaomei ximena xiomara yaa yadira yael yaffa yamini yana yara yasemin yashoda yasmeen yasmin yasmina
yasmine yayoi yelena yeliz yesenia yesica yetta yetunde yevgenia yewande yifat yingluck ylva yoko yolanda yolande yonit
yordanka yousra ysabel ysanne yseult ysolde yui yukiko yuko yulia yuliya yumi yumiko yuna yusra yvaine yvette yvonne
zadie zahara zahra zaina zainab zaira zandile zandra zanele zara zarah zareen zarina zawadi zaynab zdenka zehra zeina
zeinab zelda zelia zelie zelma zena zenaida zenobia zerrin zetta zeynep zilda zillah zina zinaida zinhle zinnia zinzi
zita ziva zodwa zoe zoey zofia zohra zoila zora zoubida zoya zsa zsofia zsuzsa zsuzsanna zubaida zubeida zuhura zulaikha
zuleika zulema zulma zulmira zuraida zuzana zuzanna
arundhati bojana dearbhla emiko eunji fauzia hajra jiyoung leigh meiling minji moana nadira njoki saroj shireen
slavica soyeon xiaoli
"""
BOTH = word_set(
    "jean jan andrea robin taylor shannon dana kim leslie lindsay terry ashley jo kerry stacey lee pat dani sami misha"
    " reese avery skyler darcy shea tatum kris lou sydney daniele"
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
    " marian sal isa shawn bobby logan ari nico nic mickey noel lyn devon georgie carol gail janis"
    " lilian michal ilham laurence oluwaseun damilola abiodun olamide adeola ayomide abimbola tope niyi tobenna"
    " bernie blake leigh bukola tayo tola kelechi chika onyeka ebele tatenda tendai farai tafadzwa nyasha rudo"
    " gurpreet nur nour rajni shashi camille gabriele inge kari derya hiromi makoto akira yael luca gerry whitney"
)
"""Names of ``GENDERS`` that people of the other gender have too: they tell less."""
