"""Nouns for people in Spanish and Portuguese by their ending, and words by which another has the word in turn."""

from typing import Final

from bot.quotes.called_words import CalledWords
from bot.text.lang import word_set

_ENDINGS: Final = {
    "es": "ista ólogo óloga iatra ante ente dor tor sor ario ero ino ina ano ana eño eña és esa ense eco eca",
    "pt": "ista ólogo óloga iatra ante ente dor tor sor ário eiro ino ina ano ana enho enha ês esa ense",
}
"""By language, endings of trades and of where people are from: ``la reumatóloga``, ``el calagurritano``."""
_NO_PERSONS: Final = word_set(
    "revista entrevista lista pista vista conquista autopista prólogo monólogo catálogo diálogo fuente ente"
    " frente gente expediente corriente restaurante continente oriente occidente ambiente operador distribuidor"
    " proveedor buscador sector motor factor procesador diario semanario noticiario comentario sumario"
    " cuestionario formulario glosario obituario calendario horario escenario tablero letrero cancionero"
    " fichero dinero casino camino destino boletín oficina marina cocina medicina página doctrina disciplina"
    " vitrina órgano plano verano semana mañana ventana campana caravana interés empresa mesa defensa promesa"
    " sorpresa prensa princesa biblioteca discoteca hipoteca beca época fonte corrente documentário inquérito"
    " comentário diário semanário noticiário sumário questionário formulário calendário horário cenário roteiro"
    " tabuleiro letreiro dinheiro setor fator imprensa despesa surpresa defesa órgão incidente acidente romance"
    " mês português accidente puente instante"
)
"""Words with such an ending that are of no person."""
_IN_TURN: Final = word_set("parte vez turno lado part côté tour volta canto")
_VIEWS: Final = word_set(
    "juicio opinión entender parecer criterio ver opinião entendimento juízo avviso giudizio parere opinione avis"
    " opinion"
)


def called_words(code: str) -> CalledWords:
    """The words of a language by its code."""
    endings = tuple(_ENDINGS.get(code, "").split())
    return CalledWords(person_endings=endings, no_persons=_NO_PERSONS, in_turn=_IN_TURN, views=_VIEWS)
