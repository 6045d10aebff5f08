"""More German nouns for people, in all their forms, beside those of :mod:`bot.quotes.lang.de.roles`."""

from typing import Final

from bot.text.lang import word_set

PEOPLE: Final = word_set(
    "sponsor sponsoren sponsors"
    " rivale rivalen rivalin rivalinnen genosse genossen genossin kontrahent kontrahenten kontrahentin monarch"
    " monarchen monarchin scheich scheichs gräfin fürstin herzogin spion spione spionen spionin informant"
    " informanten informantin orthopäde orthopädin internist internistin laborant laborantin masseur masseurin"
    " schiri referee goalie libero olympionike olympionikin kanute kanutin jockey spekulant spekulanten sommelier"
    " konfirmand konfirmanden popstar rockstar schlagerstar abonnent abonnenten abonnentin abiturient"
    " abiturienten abiturientin postdoc mentor mentorin reservist reservisten rebell rebellin milizionär"
    " milizionäre warlord debütant debütantin routinier favorit favoriten favoritin exilant exilanten kurde"
    " kurdin kurden jüdin muslim muslima muslime atheist buddhist extremist extremisten islamist islamisten"
    " dschihadist neonazi neonazis chaot chaoten diebin schöffe schöffin promi promis idol zögling schützling"
    " sprössling neuling liebling drilling drillinge patenkind kitakind sachverständiger sachverständige"
    " sachverständigen unparteiischer unparteiische unparteiischen beschäftigter beschäftigte beschäftigten"
    " streikender streikende streikenden einsatzkraft einsatzkräfte einsatzkräften rettungskraft rettungskräfte"
    " rettungskräften pflegekraft pflegekräfte pflegekräften lehrkraft lehrkräfte lehrkräften fachkraft"
    " fachkräfte fachkräften reinigungskraft reinigungskräfte hilfskraft dame damen greis greisin bub buben"
    " bursche burschen ehepaar ehepaars pärchen vertrauter vertraute vertrauten verlobter verlobte verlobten"
    " geliebter geliebte ehrenamtlicher ehrenamtliche ehrenamtlichen einheimischer einheimische einheimischen"
    " unbekannter unbekannte unbekannten hinterbliebener hinterbliebene hinterbliebenen minderjähriger"
    " minderjährige minderjährigen tatverdächtiger tatverdächtige tatverdächtigen gläubiger gläubige gläubigen"
    " adliger adlige arbeitsloser arbeitslose arbeitslosen selbstständiger selbstständige selbstständigen"
    " delegierter delegierte delegierten schwangere schwangeren verunglückter verunglückte verunglückten"
    " inhaftierter inhaftierte inhaftierten industrieller industrielle industriellen heimkehrer forschende"
    " forschenden lehrende lehrenden mitarbeitende mitarbeitenden captain captains staatsoberhaupt staatsoberhaupts"
    " stadtoberhaupt stadtoberhaupts gemeindeoberhaupt ortsoberhaupt kirchenoberhaupt kirchenoberhaupts pontifex"
    " hausherr hausherrn hausherren hausherrin raumfahrer raumfahrers raumfahrerin astronaut astronauten astronautin"
    " ehrenbürger ehrenbürgerin landesmutter präses superintendent superintendentin domprobst dechant mäzen mäzenin"
    " judoka vordenkerin leitwolf"
)
MANY_PEOPLE: Final = word_set(
    "damen buben burschen ehrenamtlichen einheimischen forschende forschenden lehrende lehrenden mitarbeitende"
    " mitarbeitenden gläubigen schwangeren rivalen genossen kontrahenten monarchen spione spionen informanten"
    " spekulanten konfirmanden abonnenten abiturienten reservisten milizionäre favoriten exilanten kurden muslime"
    " extremisten islamisten neonazis chaoten promis drillinge sachverständigen unparteiischen beschäftigten"
    " streikende streikenden einsatzkräfte einsatzkräften rettungskräfte rettungskräften pflegekräfte"
    " pflegekräften lehrkräfte lehrkräften fachkräfte fachkräften reinigungskräfte"
)
"""Of these the plurals."""
