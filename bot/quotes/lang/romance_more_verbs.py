"""More verbs of speech of Spanish and Portuguese, in the forms in which news has them: regular ones by their
infinitive, and those whose stem changes (``pide, pidió, pidiendo``)."""

from collections.abc import Mapping
from typing import Final

_REGULAR: Final = {
    "es": "ask:conminar emplazar interpelar; demand:urgir apremiar ordenar; estimate:estimar; add:agregar"
    " apuntalar; finish:finalizar; reason:razonar; swear:jurar; affirm:reafirmar; suggest:recomendar; invite:invitar;"
    " challenge:desafiar; shout:corear increpar; report:comunicar notificar; resume:sintetizar; venture:aventurar"
    " especular; stop:atajar; explain:pormenorizar; confess:sincerar; agree:concordar; answer:responder; note:advertir;"
    " promise:prometer; defend:defender; insist:acentuar; lament:lamentar; say:responder",
    "pt": "point:indicar sinalizar assinalar evidenciar; say:manifestar expressar externar verbalizar discursar;"
    " add:adicionar ressalvar; criticize:recriminar censurar deplorar; ask:solicitar rogar interrogar interpelar pedir;"
    " demand:instar exortar conclamar ordenar; repeat:repetir; estimate:estimar; confirm:ratificar atestar;"
    " deny:desmentir; invite:convidar; challenge:desafiar instigar; predict:antecipar"
    " vaticinar; report:comunicar notificar; proclaim:proclamar; resume:sintetizar; venture:especular insinuar;"
    " stress:realçar; joke:debochar zombar; assert:cravar; whisper:segredar; praise:felicitar parabenizar; swear:jurar;"
    " refer:referir; warn:advertir; continue:prosseguir; suggest:sugerir; admit:reconhecer; specify:esclarecer;"
    " thank:agradecer; answer:responder; promise:prometer; defend:defender; claim:sustentar; state:declarar",
}
_LISTED: Final = {
    "es": "say:sostuvieron sosteniendo sostenían decían; warn:advirtieron advirtió advirtiendo advertían;"
    " admit:reconocieron reconociendo reconocían reconocido; ask:pidieron pidiendo pedían; recall:recordaron recordando"
    " recordaban recordado; tell:contaron contando contaban; expose:expuso expusieron exponiendo exponía exponen;"
    " conclude:concluyeron concluyendo concluía concluían; thank:agradecieron agradeciendo agradecía agradecen;"
    " suggest:sugirieron sugiriendo sugería; repeat:repite repiten repitió repitieron repetía repetían repitiendo"
    " repetido; answer:repuso repusieron; predict:predijo predicen; adduce:adujo aduce aducen adujeron aduciendo;"
    " deny:desmiente desmienten desmintió desmintieron desmintiendo negaron negando negaban; intervene:intervino"
    " interviene; write:escribieron escribía escribiendo; refer:refirió refirieron refiriendo; propose:proponen"
    " propusieron proponiendo; continue:prosiguiendo prosiguieron; report:trasladó transmitió; admit:admitían",
    "pt": "expose:expôs expõe expuseram expondo; conclude:concluíram concluindo concluem concluía; predict:previu"
    " previram; intervene:interveio; oppose:contrapôs contrapõe; write:escreveram escrevia escrevendo;"
    " propose:propuseram propondo; claim:mantiveram; say:diziam; admit:admitiam",
}


def more_verbs(code: str) -> tuple[str, Mapping[str, str]]:
    """The verbs of a language by its code: infinitives of regular ones, and forms by their class letter, each behind
    their English lemma."""
    return _REGULAR.get(code, ""), {"V": _LISTED.get(code, "")}
