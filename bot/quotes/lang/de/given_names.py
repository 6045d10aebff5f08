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
)
_ALSO_WORDS: Final = word_set(
    "mark page major grant art chance may sir will rose king dean prince hope joy grace allen darin davor des"
    " halle lasse marine per rand roman silvester tod tor handeln"
)


def _table() -> dict[str, str]:
    table = {name: gender for name, gender in GENDERS.items() if name not in _ALSO_WORDS}
    table.update(dict.fromkeys(_MALE, "m"))
    table.update(dict.fromkeys(_FEMALE, "f"))
    return table


GIVEN: Final = _table()
"""Given names in small letters and the gender that they tell."""
