"""Given names that are frequent in German news, beside the given names that English shares with many languages."""

from typing import Final

from bot.quotes.lang.en.given_names import GENDERS
from bot.text.lang import word_set

_MALE: Final = word_set(
    "achim adam adolf albrecht alexander alfons alfred alois andreas anton armin arne arnulf arthur axel benjamin"
    " berend bernd bernhard björn bodo boris burkhard carl carsten christian christoph clemens cornelius dagobert"
    " daniel david detlef detlev dieter dietmar dietrich dirk dominik eberhard eckart eckhard edgar edmund eduard"
    " egon ehrenfried elmar emil enno erhard eric erich erik ernst erwin eugen ewald fabian falk felix ferdinand"
    " florian franz frank frederik fritz georg gerald gerd gerhard gernot gero gert gilbert gottfried götz gregor"
    " guido gunter gunther günter günther gustav hannes hans hansjörg harald hartmut hasso heiko heiner heinrich"
    " heinz helge hellmut helmut hendrik henning henrik herbert hermann holger horst hubert hubertus hugo ignaz"
    " igor immanuel ingo jakob jan jannik jens joachim jochen johann johannes jonas jörg jörn josef joschka julian"
    " jürgen jürg kai karl karl-heinz karl-theodor kaspar kevin klaus knut konrad konstantin kurt lars leander leo"
    " leon leonhard leopold lorenz lothar ludger ludwig luis lukas lutz manfred manuel marc marcel marco marcus"
    " mario marius markus martin marvin mathias matthias max maximilian michael moritz nico niklas niko nils"
    " norbert olaf ole oliver oskar oswald otmar otto ottmar pascal patrick paul peer peter philip philipp rainer"
    " ralf ralph raimund reiner reinhard reinhold rené reto richard robert robin roger roland rolf roman rudi"
    " rudolf ruedi rupert rüdiger samuel sascha sebastian siegfried siegmar sigmar sigmund silvio simon stefan"
    " steffen stephan sven swen thilo theo theodor thomas thorben thorsten till tillmann tilo tim timo tino tobias"
    " tom toni torben torsten udo ueli ulf uli ulrich urban urs uwe valentin veit viktor vincent volker volkmar"
    " walter walther werner wieland wilfried wilhelm willi willy winfried wladimir wolf wolfgang wolfram xaver"
    " yannick karim cem hasan mehmet ali ahmed mohammed mustafa recep tayyip dmitri wolodymyr sergej nikolai"
    " jean-claude jean emmanuel françois donald barack joe boris gordon tony silvio hans-peter hans-jürgen"
    " hans-dietrich hans-christian hans-georg karl-josef franz-josef frank-walter klaus-peter heinz-christian beat"
    " luca aljoscha joscha mischa ilja"
    " gian andrin jürg daniele alain pirmin loris flurin ratko slobodan ferenc viktor dimitri wjatscheslaw"
    " adem adnan akin aleksandar alexej alwin anatoli anatolij andrej andré ansgar aram arnd arndt aron artjom"
    " arvid aslan athanasios attila balthasar bas bassam bastian bekir bence benno berndt bertram bjarne burak"
    " burghard burkhart bülent christof christophe cihan claas cord corvin csaba denis devrim dimitrios dimitris"
    " ditmar dmitrij dogan eckehard eckhart efe egbert ehud eike ekkehard ekrem elia elias emir emmerich emomali"
    " engin enrico enver ercan erdal erdem eren erkan falko farid faruk fatih ferdi ferhat ferit fiete filip"
    " florentin florin folker frans friedemann frieder friedhelm gebhard gereon gidon giselher giuliano gotthard"
    " grzegorz gökhan göran habib haitham hakim halil haluk hani hans-joachim hans-werner hansjoachim hanspeter"
    " hansruedi hartwig hauke heino hendryk henner heribert heydar hias hikmet hilmar hinnerk hinrich horst-dieter"
    " hüseyin ilham imad ingolf irakli ismet jaap jannis janosch jaroslaw jascha jeremias jerzy jewgeni jindrich"
    " jost josua jupp kadir kazim kenan kerem kilian klaus-dieter klemens korbinian kuno laith laurenz lenard"
    " lennard lennox leszek levan levent levin linus ludolf lütfi mahir mahmut malek malte mansur mart marten"
    " meinhard meinrad mert mesut metin micha michail mirko miro mirza mitja muharrem nabil necmettin nenad niclas"
    " nihat niklaus nikolaus nino nuri nursultan oguz okan oktay oleksij onur ortwin ottfried petar piet predrag"
    " quirin radu ragnar raik railf rainald ramazan ramsan randolf raschid reinhardt rene resul rouven ruprecht"
    " rustam röbi salah sasa sedat sefa selim sepp serkan sieghard siegmund sigfried silvan stojan sönke sören"
    " süleyman taher tarek tarik tayfun thies thore tilman tilmann timm tjark tolga torge tuncay turgut ugur"
    " ulli umut utz vinzenz vitalij vlado volkan volkhard wassili wendelin wenzel wiktor willibald wolfhard yannic"
    " yasin yavuz yilmaz yunus zafer zdravko zeljko zlatan zlatko ömer önder özcan özgür øyvind"
    " enes arian ashkan babak behzad ehsan farhad hossein majid mohamad sami yousef dejan ivica nebojsa nemanja"
    " novak sinisa siniša stipe vedran paweł jacek stanisław olexander serhij maksym jurij moussa joão wouter ruud"
    " daan mikkel gustaf jari juhani jonte bosse fynn jarne ferdl poldi martl köbi hansueli gion gieri curdin linard"
    " gerold gerolf giselbert hanns raimond reimund reinhart rolf-dieter traugott wendel wolf-dieter karl-friedrich"
    " karl-georg kersten lasse matthis mattis ocke oke okke roderich thure tjerk veit-ulrich wulf zacharias claudius"
    " cyrill eike-christian ernst-august friedbert frowin gangolf gernulf hellmuth isidor jobst jodok kasimir"
    " kornelius landolf leberecht luitpold meik nepomuk pius sigi toralf uwe-karsten vitus volkhart wigbert wilko"
    " wunibald"
)
_FEMALE: Final = word_set(
    "adelheid agnes alexandra alice alina amelie andrea angela angelika anita anja anke anna annalena anne"
    " annegret annette antje antonia astrid barbara beate beatrice beatrix bettina birgit birgitta britta brigitte"
    " brunhilde carla carolin carola cäcilia charlotte christa christiane christin christina christine clara"
    " claudia cordula cornelia dagmar daniela diana doris dorothea dorothee edith elena elfriede elisabeth elke"
    " ella ellen elsa elvira emma erika erna esther eva evelyn felicitas franziska frauke frieda friederike gabi"
    " gabriele gabriela gerda gerlinde gertrud gesa gesine gisela gitta gudrun hanna hannah hannelore hedwig heide"
    " heidemarie heidi heike helena helene helga henriette herta hilde hildegard ida ilka ilona ilse imke ina inga"
    " inge ingeborg ingrid irene iris irmgard isabel isabella isabelle jana janina janine jasmin jennifer jessica"
    " johanna josefine judith julia juliane jutta karin karla karoline katarina katharina kathrin katja katrin"
    " kerstin kirsten klara klaudia konstanze lara larissa laura lea lena leni leonie lieselotte lina linda lisa"
    " lore lotte luise lydia maike maja malu manuela mareike margarete margit margot margrit maria marianne marie"
    " marie-agnes marie-luise marina marion marita marlene marlies martina mathilde maxi mechthild melanie"
    " michaela miriam monika nadine nadja nancy natalie nicola nicole nina nora olga patricia paula petra pia"
    " ramona rebecca regina regine regula renate ricarda rita romy rosa rosemarie ruth sabine sabrina sahra sandra"
    " sara sarah saskia sibylle sigrid silke silvia simone sina sofia sonja sophia sophie stefanie steffi"
    " stephanie susanne suse svenja svetlana sylvia tamara tanja tatjana teresa theresa tina ulla ulrike ursula"
    " ute uschi valerie vanessa vera verena veronika viktoria viola waltraud wiebke yasmin yvonne franziska"
    " hillary michelle condoleezza theresa margaret ségolène aygül claudia esra fatma gülsen ayşe heidrun manuela"
    " bärbel gabi marieluise annemarie marie-elisabeth eva-maria anna-lena rosmarie vreni ursina karin petra nadja"
    " almut annabell annekatrin anneliese annett anuschka asya aysegül bahar belgin benedikta biljana birgül"
    " birthe canan cathrin conny constanze corina dana derya dietlind dilara dilek dominika donata dörte edeltraud"
    " elfi elli else emine evelin ezgi filiz finja flora florentine franca frederike gamze gerhild gertraud"
    " giorgia gordana grete grit gundula gül gülay gülcan hacer hatice hedi helma hendrike henny henrike hertha"
    " hilal hilke hülya ingrun inken insa ipek irmela irmtraud isabell jasna jeanine jekaterina jorinde jovana"
    " julija kaja karola karolin katalin kathi katinka kordula lale leonore leopoldine lilli lilly linn lioba"
    " ljiljana ljudmila loredana luzia madita malaika margareth margarethe marilena marla marlen marliese marlis"
    " marzena maximiliane melek melike meral merve meryem moana nadeschda nadija natalija natalja natascha nazan"
    " neele nele nermin neslihan nesrin nilgün notburga nuray nurcan nurhan oda pelin pinar pola rabea raffaela"
    " ragna raphaela rebekka reinhild renée resi rieke rike ronja rosi roswitha sabiha sabin sarina seda selin"
    " sema semra senta serap sevda sevgi sevim sibel sibylla sigrun sinem songül susann svantje swantje swetlana"
    " switlana sybille sylke tabea theres theresia traudel traudl traute tuba tülin undine ursel urte uta"
    " viktorija violetta walburga wenke wibke yeliz ylva zaida zehra zorica zübeyde änne özge özlem ülkü"
    " büsra büşra cansu ceren defne dilan eda emel esin feride gizem havva kübra meltem müjde nalan pınar reyhan"
    " tugce tuğçe yagmur nasrin ania małgorzata ludmyla tetjana inés lotti enna fenja vroni burgi ladina seraina"
    " flurina nesa aenne aleida anuk bente cilly enja erna-maria gesche gislinde gundel hannah-marie ilonka kea"
    " klementine kunigunde levke lieske line ludmilla lya mareen mariele marion-maria maret meret milla philine pina"
    " ronda rosalinde ruth-maria sinje smilla sonnhild stine swenja sünje telse thekla ute-maria walpurga"
)
_ALSO_WORDS: Final = word_set(
    "anders mark page major grant art chance may sir will rose king dean prince hope joy grace allen darin davor des"
    " halle lasse marine per rand roman silvester tod tor handeln"
)


def _table() -> dict[str, str]:
    table = {name: gender for name, gender in GENDERS.items() if name not in _ALSO_WORDS}
    table.update(dict.fromkeys(_MALE, "m"))
    table.update(dict.fromkeys(_FEMALE, "f"))
    return table


GIVEN: Final = _table()
"""Given names in small letters and the gender that they tell."""
