"""Nouns for what somebody said, in French, Spanish, Italian and Portuguese."""

from typing import Final

from bot.text.lang import word_set

VOICES: Final = word_set(
    "accusa acusación acusação advertencia affermazione affondo afirmaciones afirmación afirmação alerta alerte"
    " allarme ammissione analisi analyse annonce annuncio anuncio análise análisis anúncio apelo appel appello attacco"
    " augurio auspicio avaliação avertissement aveu avis aviso avvertimento battuta bilancio boutade chiarimento"
    " chiosa comentario comentário commentaire commento concetto conclusion conclusione conclusión conclusão conferma"
    " confessione confidence confidenza conseil consejo conselho considerazione consiglio constat constatazione"
    " convicción conviction convicção convinzione convite crainte credo cri critica critique crítica declaraciones"
    " declaración declaração declarações demande denuncia denúncia desejo deseo diagnostic dichiarazione dichiarazioni"
    " dubbio déclaration elogio esortazione espoir explicación explication explicação frase frecciata frecciatina"
    " garantia giudizio grido invitación invito juicio lamento lectura lecture leitura lettura llamado llamamiento"
    " mensagem mensaje message messaggio mise monito motivazione mots motto opinion opinione opinião opinión"
    " osservazione palabra palabras palavra palavras parere parola parole paroles pedido pensiero petición phrase"
    " pique plaidoyer plainte plauso position posizione precisazione principio promesa promessa promesse propos"
    " proposition proposta propuesta protesta provocazione puntualizzazione queixa queja racconto ragionamento"
    " rassicurazione reacción reacção reazione reação reflexión reflexão regret relato remarque replica reproche"
    " requête resoconto resposta respuesta richiesta ricordo riflessione ringraziamento risposta rivelazione réaction"
    " récit réplica réplique réponse résumé saluto sfogo sintesi slogan souhait speranza spiegazione stoccata"
    " supplique súplica tesi testemunho testimonianza testimonio timore témoignage urlo verdict versione versión"
    " versão"
)
"""Nouns for what somebody said, by which a sentence behind it tells whose it is: ``È la risposta di Ana Holt``."""
EYES: Final = word_set("pour para per")
"""Words for "for", before whoever finds something to be so."""
