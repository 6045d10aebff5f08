"""Small words of languages that the engine can't read, by which a short text in one of them is told from the others.

These words are frequent in their language: a text has some of them, whatever it is about. Those that a known language
has too ("in", "was") are evidence for neither.
"""

from bot.text.lang import word_set

NEIGHBOURS = word_set(
    # German
    " in an was der die das und ist nicht ein eine einer eines einem einen den dem des mit auf von zu zum zur im"
    " ich wir sie er es aber auch sich für über bei nach aus wie noch nur schon haben hat hatte wird werden wurde"
    " sagte sagt erklärte so dass daß sind war sein seine ihre wenn oder vor kein keine mehr als am um jetzt immer"
    " uns mir"
    # Dutch
    " de het een in is of we was van niet zijn hij zij wij voor met aan ook dat deze naar heeft hebben wordt zei zegt"
    " bij maar nog wel dan zo geen over ik je ze"
    # French
    " de a on or le la les un une des du et est pas que qui dans pour sur avec ne ce cette il elle nous vous ils"
    " elles son sa ses au aux plus être été fait dit selon mais ou où a-t-il a-t-elle c'est je j'ai n'est leur"
    # Spanish, Portuguese, Italian, Catalan
    " de a he has me no el los las una uno del al y en por para con lo se su sus es fue ha han dijo pero como más"
    " este esta muy nos yo o os as um uma da dos das em não com ao mais foi disse seu sua ele ela são está isso eu"
    " gli di che per nel nella della dei delle non è sono detto anche ma più suo questo questa io abbiamo els amb"
    " va dir és i"
    # Danish, Norwegian, Swedish
    " og och att det den er är ikke inte som på til till af av fra från har var vi jag jeg han hun hon men med om"
    " kan vil skal ska sade sa sier säger sagde ett et"
    # Polish, Czech, Croatian
    " nie jest się na do że z w jak to tak powiedział powiedziała je že se si byl byla řekl řekla su nije za što"
    " kako rekao rekla"
    # Romanian, Hungarian, Turkish, Finnish, Indonesian
    " și nu este pe cu mai spus az egy nem hogy és volt mondta ve bir bu için dedi değil ne ja ei oli hän sanoi"
    " että dan yang tidak ini itu kata"
)
