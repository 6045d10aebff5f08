"""Given names of Dutch and Swedish news, by gender, beside the names that English has."""

from typing import Final

from bot.text.lang import word_set

DUTCH_MALE_NAMES: Final = word_set(
    "jan piet kees jaap bas ger gijs guus jelle jozef koen lieven lodewijk luuk mart matthijs menno michiel rené rik"
    " robbert robin sjoerd teun ton fons aart adriaan alfons allard andré antoon arend arie arjan arjen arnout barend"
    " bastiaan bauke benny bertus boudewijn bouke cas christiaan coen cor daniël dirk-jan dré eelco egbert emiel"
    " evert-jan floris fokke freek gerben gerjan germ gillis han harm harmen harrie hein henny hidde hilbert jaak"
    " jan-willem janus jo job jochem jordy jorrit jurjen jurre klaas-jan kobe koenraad kris leendert lennert lex lowie"
    " manu marnix maurits mees melle menko merijn niek nol pepijn quinten reinier reinout remco rens reinder rinus"
    " roeland rogier servaas sebastiaan siebe siem sijbrand sjaak sjef sybren tibo teunis tjerk toine twan valentijn"
    " ward wiebe wietse willem-jan wobbe ybe youri zeger"
)
DUTCH_FEMALE_NAMES: Final = word_set(
    "beatrijs conny dilan els floor geertje greet greetje griet heleen jantine jet jolijn katrien kim lies loes maaike"
    " machteld marleen marloes merel natasja nelleke roos tineke trees veerle zoë aukje aafke aleid amélie an ank ankie"
    " anniek ans aafje bep bo bregje brechtje carlijn cato céline christien cobie corrie danique dieuwke dirkje dorien"
    " dorothée evelien evi fenna fien francien froukje gea geke gerdien gonda goedele guusje henriëtte hermien ineke"
    " inés jans jasmijn jetske jikke joke jolien josje josien karlijn kaat katrijn klaartje leen leontien lidewij lieke"
    " liselot loubna maria-anne mariëlle mariëtte marjet marjo marrit miet minke moniek myrthe nel nele niki noortje"
    " paulien pien renée riet rianne roos-marie rozemarijn sien sjaan sjoukje stien sietske tanneke thérèse tini"
    " tjitske toos wies wiesje willemijn wil xandra ymkje"
)
SWEDISH_MALE_NAMES: Final = word_set(
    "lars mikael anders johan erik per karl peter jan thomas tomas daniel fredrik hans andreas mats stefan bengt"
    " göran magnus ulf håkan sven henrik jörgen kenneth niklas leif claes rolf gustav axel nils oskar viktor filip"
    " emil elias per-olof bosse micke harald sixten ali mirza björn kjell ola olle gunnar åke bo arne rune christer"
    " jonas mattias patrik robert roger tobias martin marcus jens jimmie pål joakim anton hugo ludvig kalle"
    " lennart ingvar adam adrian albin albert alexander alf alfred allan alvar alvin andré anders-erik ante arvid"
    " august axel-erik benjamin benny bernt bertil björn-erik bror börje carl carl-johan cristian conny david dennis"
    " dick douglas edvin edvard egon einar emanuel eric erling evert fabian folke frank frans fred gabriel georg gert"
    " gilbert gottfrid greger gustaf göte hampus harry helge henning herbert hilding hjalmar holger ingemar ingmar"
    " isak ivan ivar jack jacob jakob jan-erik jan-olof jarl jesper jim joachim joel johannes jonatan jonny josef"
    " julius karl-erik kaj kent kim kjell-åke klas konrad kristian kristoffer krister kurt lars-erik lars-göran leo"
    " leonard linus loke lucas ludvik mauritz max melker melvin mikael-john milo måns mårten neo nicklas noah noel"
    " nore oliver olof orvar oscar ossian otto ove paul pelle per-erik peter-john petter pontus ragnar ralf"
    " rasmus reine rickard robin robert-john rolf-erik ronny rikard samuel sebastian sigge sigurd simon sivert"
    " staffan stellan sten stig sture sune svante sven-erik sören tage theodor thor tommy tor torbjörn tore torgny"
    " torsten ture uno urban valdemar valter vidar vilgot vilhelm vincent werner wiktor yngve åke-john örjan östen"
)
SWEDISH_FEMALE_NAMES: Final = word_set(
    "anna eva maria karin kristina lena kerstin sara emma ingrid marie malin jenny annika birgitta susanne monica"
    " hanna linda elin camilla ulla gunilla margareta astrid ebba lovisa sofia ingela pia jessica yasmin nadja"
    " anna-karin gun-britt gun helena katarina carina åsa cecilia ylva magdalena amanda märta agneta barbro inger siv"
    " britt elsa johanna josefin klara matilda moa frida lisa tove therese ulrika viktoria wilma berit gerd mona ada"
    " adriana agda agnes alexandra alice alma alva amalia amelia andrea anette angelica anita anja ann ann-christin"
    " ann-marie ann-sofie anneli annelie ann-katrin annie antonia asta astrid-marie axelina beatrice bella"
    " berit-marie bodil brita carin carolina caroline cathrine catrin charlotta charlotte christina clara cornelia"
    " dagny daniela denise desirée diana disa dorotea edit edla elena eleonora eli elisabet elisabeth elise elisa"
    " ella ellen ellinor elvira emelie emilia erica erika ester estelle eva-lena evelina fanny felicia filippa"
    " fredrika gabriella gerda greta gudrun gull-britt gunhild gunnel gunvor gun-marie hanne harriet hedda hedvig"
    " helen helene helga henrietta hilda hillevi hjördis ida inga inga-lill ingeborg ingegerd ines irene iris"
    " isabella isabelle iréne irma izabella jana jane jeanette jennifer jonna jorun josephine judit julia juni jytte"
    " kaisa kajsa karin-marie karolina katja katrin kerstin-marie kicki kim-marie klara-marie kristin laila laura lea"
    " leila lena-marie lilian lilly linn linnea linnéa liselott liv lo lotta louise lova lovis luna lydia lykke"
    " majken maj maj-britt maja malena malva margaretha margit maria-elena mariana marianne marika marina marit marta"
    " martina mathilda mattea maud melissa meja mia mika mikaela milla mimmi minna miriam molly monika my märit"
    " märta-stina nadia natalie nathalie nellie nina nora norah novalie olivia ottilia patricia paula paulina"
    " pernilla petra ragnhild rakel rebecka regina renata rigmor rita ronja rosa rose-marie rut sandra sanna sarah"
    " selma signe sigrid silvia simone siri sofie sol sonja stella stina stina-lena sunniva suzanne svea sylvia tea"
    " tekla teresa teresia thea tilda tilde tina titti tora tuva tyra ulla-britt ulrika-marie valborg vanja vendela"
    " vera veronica veronika victoria viktoria-lena vilda vilma vilja viola virginia viveca vivianne wendela ylwa"
    " yvonne zara åsa-marie älva ebba-stina"
)
