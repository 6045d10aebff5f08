"""Nouns for what somebody said, in French, Spanish, Italian and Portuguese."""

from typing import Final

from bot.text.lang import word_set

VOICES: Final = word_set(
    "confidence boutade pique remarque reproche requête résumé verdict diagnostic credo plaidoyer supplique promesse"
    " chiosa battuta stoccata frecciata critica puntualizzazione confidenza ammissione protesta chiarimento"
    " promessa urlo"
    " plauso elogio sintesi motto slogan frecciatina reacción crítica queja súplica promessa crítica queixa"
    " mots paroles réponse réplique réaction commentaire appel cri alerte avertissement constat témoignage récit"
    " message"
    " analyse déclaration aveu promesse proposition souhait demande conclusion avis explication position conseil espoir"
    " crainte regret mise palabra palabras respuesta réplica comentario llamado llamamiento advertencia alerta denuncia"
    " testimonio relato mensaje análisis reacción declaración declaraciones promesa propuesta pedido explicación"
    " reflexión conclusión frase consejo deseo opinión parola parole risposta replica commento appello allarme"
    " sfogo monito"
    " accusa annuncio racconto testimonianza invito messaggio spiegazione proposta richiesta analisi giudizio reazione"
    " dichiarazione dichiarazioni pensiero avvertimento attacco affondo augurio auspicio ricordo ringraziamento saluto"
    " precisazione versione tesi posizione conclusione conferma rassicurazione rivelazione confessione esortazione"
    " provocazione consiglio parere speranza timore grido principio concetto ragionamento motivazione bilancio"
    " resoconto riflessione osservazione"
    " considerazione lamento dubbio"
    " palavra palavras resposta comentário apelo aviso"
    " denúncia testemunho relato"
    " mensagem análise reação reacção declaração declarações explicação reflexão conclusão conselho desejo opinião"
)
"""Nouns for what somebody said, by which a sentence behind it tells whose it is: ``È la risposta di Ana Holt``."""
PRESENTING: Final = word_set(
    "c' c’ ce est sont était tel telle tels telles voilà voici ainsi es son fue fueron ese esa esas este esta estas"
    " estos éstas éste así è e' e’ sono era erano questo questa quest' quest’ queste questi così ecco é são foi foram"
    " essas essa assim eis"
)
"""Words that lead up to such a noun."""
