"""Sentences of French, Spanish, Italian and Portuguese that tell who said the one before: ``«…». Così il sindaco.``,
``A declaração é do ministro.``, ``C'est l'avis de Luc Morel.``."""

import re
from typing import Final

from bot.quotes.lang.romance_voices import VOICES
from bot.text.lang import word_set

_WHO: Final = "(?=[DdNBRG])"
"""Who said it begins here, with an article or without."""
_WHERE: Final = "(?:pD{0,2}(?:[wSGM]{1,4}|[wSGM]{0,3}N{1,2}(?=[,D])),?){0,2}"
"""Where or to whom: ``in una nota``, ``a Telemare``."""
_WORDS: Final = word_set("parole mots palabras palavras parola palabra palavra termini termes términos termos")
_NOTES: Final = word_set("nota comunicato post messaggio lettera comunicado mensaje mensagem carta")
_CONVINCED: Final = word_set("convinto convinta sicuro sicura convencido convencida convaincu convaincue dubbi")
_THUS: Final = word_set("così ainsi así assim")
_TO_SPEAK: Final = word_set(
    "parlare dirlo raccontarlo affermarlo sostenerlo spiegarlo annunciarlo scriverlo denunciarlo commentare rivelarlo"
    " confermarlo ribadirlo sottolinearlo raccontare spiegare dichiararlo ricordarlo"
)
_BY: Final = word_set("da dal dalla dallo dall' dall’ dai dagli dalle par por pelo pela")
TOLD_BEHIND: Final = tuple(
    (re.compile(beginning + _WHO), words)
    for beginning, words in (
        (rf"(a)a?[oD]?a{{0,2}}[VWU]a?{_WHERE}", _THUS),  # così ha parlato ieri
        (rf"(a),?{_WHERE}(?=[^aeQVWKTUn.]*(?:[.n]|$))", _THUS),  # così in una nota
        (r"(a)(?=D?[BRNw][^aeQVWKTUn.,]{0,12}a{1,2}[VW])", _THUS),  # così il sindaco ha risposto
        (rf"([Do])a{{0,2}}[VWU]a{{0,2}}{_WHERE}", word_set("lo l' l’")),  # lo ha detto ieri
        ("p([wVUS])(?:[Dd]{1,2}w{1,3})?a{1,3}", _TO_SPEAK),  # a raccontare la salita è
        ("(?:[PD]?a{1,2}|c')D?w?([wSVU])w?[Op]D?", VOICES),  # è il commento di, E' il commento di
        ("D([wSVU])a{1,2}w?[Op]D?", VOICES),  # il commento è di
        ("DDw?([wSVU])[Op]D?", VOICES),  # queste le parole di, queste le prime parole di
        ("D{1,2}([AwSVU]),[^,.nQ:]{1,10},[Op]D?", VOICES),  # lo sfogo, davanti alle telecamere, di
        ("DD([wSVU])[weVWKUT][aD]{0,2}(p)D?", VOICES | _BY),  # questo il principio ribadito ieri da
        ("D?(w)OD?", _WORDS),  # parola di
        ("o[SVWU]pD(S)OD?", _NOTES),  # si legge in una nota di
        ("(?:Pa)?pD([wS])t?", _WORDS),  # con queste parole
        ("(?:P?a|c')(w)a{0,2}[VWU]a?p?D?", word_set("quanto")),  # è quanto afferma, è quanto dichiarato da
        ("(?:o?a|c')([wV])", _CONVINCED),  # ne è convinto
        ("P?aD(t)a{0,2}[VWU]a?", word_set("que qu' qu’")),  # es lo que dice
    )
)
"""Beginnings of such sentences up to who it is, and the words that their groups may be."""
