"""Common given names by the gender they usually tell, over many languages: a hint, never proof."""

_MALE = """
aaron abdel abdi abdul abdullah abebe abhishek adam adebayo aditya adolfo adrian agustin ahmad ahmed ahmet aidan
ajay akhil akio akira akram aksel alain alan alastair albert alberto aldo alejandro aleksandr aleksei alessandro
alexander alexei alfie alfonso alfred alfredo ali alistair allan allen alok alonso alvaro alvin amadou amar amir
amit anand anders andre andreas andrei andres andrew andrzej andy angelo angus anil anthony antoine anton
antonio aravind archie arjun arkady armando arne arnold artem arthur arturo arvind asbjorn ashok ashton ashwin
asif augusto aurelien aurelio ayodele babajide babatunde babu balaji baptiste barack barney barry bart bashar
bashir bastien ben benedict benjamin benoit bernard bernie bert bertie bertrand bharat bhaskar biju bilal bill
billy bjorn bob bobby bogdan bohdan boris borys brad bradley brandon brendan brent brett brian brody bruce bruno
bryan byron caleb callum calvin cameron camilo carl carlos carmelo cecil cedric cesar cesare chad charles
charlie chester chidi chinedu chris christian christopher chukwuma cillian clarence clark claude clay clayton
clement cliff clifford clint clive cody colin connor conor corey cormac cory craig cristian cristiano curtis
cyril cyrille daisuke dale damian damien dan daniel danny danylo dario darren darryl dave david davide dean
declan deepak dele dennis denys derek dermot desmond desta devin diarmuid didier diego dieter dimitri dinesh
dirk dmitry domenico dominic don donal donald doug douglas drew duncan dustin dwayne dwight eamon earl eddie
edgar edoardo edouard eduardo edward edwin efrain einar eli elijah elliot elliott emanuel emeka emil emile
emiliano emilio emmanuel enda enrique eoin eric erik ernest ernesto espen esteban ethan etienne eugene eusebio
evan evgeny ezequiel fabien fabio fabrice fabrizio fadi faisal farhan federico felipe felix femi ferdinand
fergal fergus fernan fernando filippo finn flavio florian floyd fouad francesco francis francisco franck
francois francois-xavier frank franklin fred frederick fredrik fyodor gabriel gael gaetano gamal ganesh gareth
garry gary gaspar gaston gaurav gauthier gavin gennady geoff geoffrey george gerald gerard gerardo gerhard
gethin ghassan ghislain giacomo giancarlo gianni gilbert giles gilles giorgio giovanni giuseppe glen glenn
gonzalo gopal gopalakrishnan gordon graeme graham grant greg gregory grigory guido guillaume guillermo gunnar
gunther gus gustav gustavo guy haakon haile hakan halvard hamid hamish hamza hank hans hari harish harold harry
haruki haruna harvey hassan hector heinz hemant henning henri henrik henry herbert heriberto herman hernan herve
hideo hiroki hiroshi hiroyuki hisham horacio howard hugh hugo humberto hussain hussein huw hyun ian ibrahim
ibrahima idris iestyn ignacio igor ihor imran imtiaz ingmar irfan isaac ismael ismail issa ivan ivar iwan jabari
jacinto jack jackson jacob jacques jagdish jaime jake jakub jalal jamal james jamie jan janusz jared jarle
jaroslav jason javed javier jay jayesh jean jean-baptiste jean-claude jean-luc jean-marc jean-marie jean-michel
jean-paul jean-pierre jeb jeff jeffrey jens jeremy jerome jerry jesper jesse jim jimmy jiri joachim joao joaquim
joaquin joe joel joerg johan johann john johnny jon jonah jonas jonathan jorge jorgen jose josef joseph josh
joshua juan juergen jules julian julien julio jussi justin kalle kalu kamal karam karim karl karthik kazuo keith
kemal ken kenji kenneth kenny kenta kevin khaled khalid kieran kiran kirill kishore kjell knut kofi koichi
konstantin krishna krzysztof kumar kurt kwame kwesi kyle lachlan lakshman lance larry lars lasse laszlo laurence
laurent lawrence leandro lee leif leo leon leonard leonardo leonid leroy lester lewis liam lionel lisandro lloyd
logan loic lorcan lorenzo louis luc luca lucas luciano lucio luigi luis lukasz luke mads magnus mahesh mahmoud
mahmud makoto maksim malcolm malik mamadou manfred manish manoj mansour manuel marc marcel marcelin marcelo
marco marcos marcus marek mariano mario mark marshall martin marvin marwan masahiro massimo mateo mateusz mathew
mathieu matias matt matteo matthew matthias matthieu matti maurice mauricio mauro max maxence maxim maximiliano
mehdi mehmet michael michel mickael miguel mikael mike mikhail mikko milan miles milos miroslav mitch mitchell
mitt mohamed mohammad mohammed mohan mohsen morten moses mounir muhammad mukesh murali murat mustafa mustapha
mykola nadeem naoki narendra naresh nasser nathan nathaniel naveen neal ned neil nelson nestor newt niall
nicholas nick nicolas nicolo niels nigel nikhil nikola nikolai nils nitin nnamdi noah noel norman obinna octavio
oisin olaf olav oleg oleh oleksandr oleksiy oliver olivier olusegun oluwaseun omar omprakash ondrej orlando
osama osamu oscar osian osvaldo oswald otto ousmane owen pablo padraig pankaj paolo pascal pasquale patrick paul
pavel pawel pedro pekka percy perry pete peter petr petro petter phil philip philippe phillip pierre piers
pietro piotr pradeep prakash praveen quentin rachid rafael raffaele rahul raj rajesh ralph ramakrishna ramesh
rami ramon rand randall randy ranjit raphael rashid rasmus ratan raul ravi ravindra ray raymond reginald
reinhard remi remy renato renaud reuben rex reza rhodri rhys riad ricardo riccardo richard rick ricky rinaldo
ritesh rob robert roberto robin rod roderick rodney rodolfo rodrigo roger rohit roland rolf romain roman ron
ronald ronan ronnie rory ross roy ruairi ruben rudolf rudy rune rupert ruslan russ russell ryan ryo sachin saeed
sajan salim salvador salvatore sam samir samuel sandeep sandro sani sanjay santiago satish satoshi saul scott
seamus sean sebastian sebastien serge sergei sergey sergio serhiy seth seun shane shashi shaun shawn shigeru
shinji shinzo shiv shyam siddharth sidney sigurd silvano silvio simon sipho spencer srinivas stan stanislav
stanislaw stanley stefan stefano stephane stephen steve steven stewart stig stuart subhash sudhir sunil suresh
sushil sven sverre sylvain tadeusz tadhg takashi takeshi tamer tanveer tapio taras tariku tariq taro ted tendai
terence terje terrence terry tetsuo thabo theodore thibault thierry thomas tiago tim timothy toby todd tom tomas
tomaso tomasz tommy tomohiro tomos tony tor torbjorn torsten toshiro travis trevor tristan trond tunde tyler
uche uday ugo ulf umar umberto uwe vaclav vadim valentin valery varun vasco vasily venkatesh vernon vicente
victor vijay vikas vikram viktor vinay vince vincent vincenzo vinod vishal vitali vitaly vito vivek vladimir
volodymyr vyacheslav walid wallace walter warren wayne wesley wilfred wilhelm will willem william willie winston
wojciech wolfgang xavier yahya yann yannick yaroslav yasser yaw yevgeny yogesh yoshihide yukio yuri yuriy yusif
yusuf yves zachary zack zafar zbigniew zhang ziad zoltan zoran zubair
"""
_FEMALE = """
aarti abeba abena abigail ada adaeze adela adele aditi adjoa adriana agathe agnes agnieszka agueda aicha aiko
ailbhe aino aisha aisling aissatou akiko akosua alba alejandra aleksandra alena alessandra alexandra alexis
alice alicia alina alison allison alondra alyssa amanda amara amber ambika amelia amelie amina aminata amira
amparo amrita amy ana anais ananya anastasia andrea aneta angela angelina angie anita anjali anju ann anna anne
anne-marie anneli annette annie annika antonella anushka anya anzhelika aoife april araceli archana ariana
arlene asha ashley asma asmaa astrid asuka audrey aung aurelie aurora aurore axelle ayako ayesha ayse aysel
azucena barbara basma beata beatrice beatriz becky belen bella berenice berit bernadette beth bethan bethany
betsy betty beverly bhavna bianca bintou birgit birgitta blanca bodil bonnie bozena branwen brenda bridget
brigitte britney britt bronwen brooke buthaina camila camilla candace caoimhe capucine carla carlota carly
carmen carol carole carolina caroline carolyn carrie carys cassandra catalina cate catherine cathy catrin
cecilia celia celine ceri charlene charlotte chelsea cheryl chiamaka chiara chieko chinwe chitra chloe christina
christine cindy claire clara claudia clemence clodagh clotilde colleen concepcion connie constance consuelo
coralie corinne cristiana cristina crystal cynthia dagmar dagny daisy dalia dana daniela danielle danuta daphne
daria dawn debbie deborah debra deepa deepika deirbhile deirdre delia delphine denise diana diane dianne divya
dolores donna dora doreen doris dorota dorothy ebba edith eileen eilidh eimear eira ekaterina elaine eleanor
elena eleri elin elisa elisabetta elizabeth ella ellen elodie eloise elsa elsebeth elvira elzbieta emi emilia
emilie emily emma emmanuelle erica erika erin esperanza estela estelle esther ethel eugenia eva eve evelyn ewa
fabiana fabienne faith farah fatema fatemeh fatima fatou fatoumata federica felicia fernanda ffion filippa fiona
fionnuala flavia florence folake frances francesca francine francisca francoise freya fumiko funmi funmilayo
gabriela gabrielle gaelle gail galina geeta gemma genevieve georgia georgina geraldine gertrude ghada ghislaine
giada gillian gina ginger giovanna gita giulia gladys glenda gloria grace graciela grainne grazyna greta
gretchen gro guadalupe gudrun gunilla gunn gwen gwenllian habiba hadiza hala halina hanako hanan hannah hanne
harini harriet haruka hazel heather hedda heidi heledd helen helena helene helga helle hema hilary hillary hind
hiroko holly hope houda huma ida ilaria ilona iman imelda indira indu ines ingeborg inger ingrid ingvild
inmaculada inna ioana irene irina iris irma iryna isabel isabella isabelle isadora isaure isla itziar ivana
ivanka iveta ivy iwona jacqueline jadwiga jamila jana jane janet janice jasmine jaya jean jeanette jeanne
jeannine jelena jemima jenna jennifer jenny jessica jill jo joan joann joanna joanne jocelyn jodie jolanta
josefa josefina josephine josiane joy joyce juanita judith judy julia juliana julie juliet julieta june jyoti
kadiatou kalpana kamala kaori karen karin karina karla karoline katarzyna kate katerina kateryna katherine
kathleen kathryn kathy katie katrina katy kavita kavitha kayla kayleigh keiko keira kellyanne kendra kerry
khadija khadijah khrystyna kim kimberly kirsi kirsten kirsty komal kristen kristin kristina kristine ksenia
kseniya kumiko laetitia lakshmi lamia lara larisa larysa lata latha latifa laura laure lauren leah leela leila
lena lene lenka lesley leslie leticia leyla lidia lila liliane lillian lily linda lindsay lindsey linnea lisa
lisbeth lise liv liz ljubica lois lola lorena loretta lorraine louise lourdes lowri lubna lucia lucie lucille
lucrecia lucy ludivine ludmila luisa lulwa lydia lynn lynne lyudmila mabel madeleine madhu madhuri madison
magali magda magdalena maggie maha mahnaz mairi maite maja malala malgorzata mamata manisha manuela marcia mared
maren margaret margarita margherita margot margrethe maria mariah mariam marian mariana mariangela marianne
maribel maricarmen marie marie-claude marie-france mariela mariko marilyn marina marine marion marisa marisol
marit maritza mariya marja marjorie marlene marta martha marthe martina mary maryam maryse mathilde matilde
maureen maxine maya mayra mayumi meena meenakshi meera megan meghan megumi melania melanie melinda melissa
melissande mercedes meredith meryl mette mhairi mia micaela michaela michele michelle michiko midori miki
milagros mildred milena mindy mira miranda mireia mireille miriam mirjana mirta mitali moira molly mona monica
monika monique montserrat morag morven mounira mridula muireann muriel myra nabila nadezhda nadia nadine nadiya
nahla najla namrata nancy nandini naoko naomi narges natalia natalie nataliya natalya natasha natividad nawal
neha nell nerea ngozi nia niamh nicola nicole nidhi nina nirmala nisha nkechi noelia noemie nora norma nour
noura nuala nuria oceane odette odile ofelia oksana oleksandra olena olga olha olivia oluchi omolara orla
orlaith padma paivi paloma pamela paola parvati pascale patricia paula paulina pauline penelope penny pernille
petra phoebe phyllis pilar pippa polly pooja poonam prachi pratibha preeti prerna priya priyanka pushpa rabia
rachel radha radhika ragnhild ramona randi rania ranjana raquel rasha rashmi rebecca reem reema regina reiko
rekha renata renee renuka rhian rhiannon rhonda rim rita ritu roberta rocio roisin roopa rosa rosalia rosalind
rosana rosario rose roselyne rosemary roxana roxanne roya ruby ruchi rukhsana rula rupa ruth sabah sabrina
sachiko sadhana safia sahar sakura sally salma samantha samia samira sanaa sandra sandrine sangeeta sanna
saoirse sara sarah sarita saskia savannah savita sayaka scarlett seema selena serena severine shabana shahnaz
shaima shalini shannon shanti sharmila sharon sheila shelley sheryl shikha shirin shirley shobha shona shreya
shweta sian sibyl signe sigrid siham sihem silje silvana silvia simin simona simone sinead siobhan sioned siri
siv smita smriti sneha snezana sofia sofiya solange soledad solene solveig sonali sonia sophia sophie stacey
stacy stella stephanie suad sudha sue sujata sumitra sunita sunniva susan susana susanna susanne sushma suzanne
svetlana svitlana swati sylvia sylvie tahira tamara tammy tanvi tanya tara tarja tatiana tatyana taylor teodora
teresa teri tess tetiana thandi thandiwe thelma theresa tiffany tina tomoko toni tove tracey tracy tricia trina
trudy tsitsi tuula ulla ulrika ulyana uma unni ursula usha valentina valeria valerie valeriya vandana vanessa
vasundhara vera veronica veronique vesna vicki vicky victoria vidya vigdis vijaya viktoria viktoriya vilde
vimala viola violet virginia vivian viviane wanda wanjiru wendy whitney whoopi winifred ximena yamini yana
yasmin yasmine yelena yesenia yetunde yevgenia yoko yolanda yolande yuko yulia yuliya yumi yumiko yvette yvonne
zadie zahra zainab zanele zara zdenka zeinab zeynep zodwa zoe zofia zsa zubeida zulema zuzana
"""
_BOTH = frozenset(
    [
        "jean",
        "jan",
        "andrea",
        "robin",
        "taylor",
        "shannon",
        "dana",
        "kim",
        "leslie",
        "lindsay",
        "terry",
        "ashley",
        "jo",
        "kerry",
        "stacey",
        "lee",
    ]
)
_TABLE = dict.fromkeys(_MALE.split(), "m") | dict.fromkeys(_FEMALE.split(), "f")


def given_name_gender(name: str) -> str:
    """``m``, ``f`` or an empty string when the name tells nothing."""
    low = name.lower().split("-")[0]
    return "" if low in _BOTH else _TABLE.get(low, "")
