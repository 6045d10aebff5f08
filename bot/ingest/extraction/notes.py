"""Takes out of an article's text the lines that are no part of what it tells: who owns it, when it was changed, where
readers may follow its outlet. Pure.

They stand as paragraphs among the paragraphs, so that only their words tell.
"""

import re
from collections.abc import Sequence

_LONGEST = 300
"""Characters of the longest line that is taken for a note."""
_LONGEST_CREDIT = 120
"""Characters of the longest line that is taken for a credit or a time."""
_QUOTED = re.compile(r"[\"“”„«»「」『』]")
"""Marks by which a line is known to quote somebody: such a line stays, whatever it begins with."""
_OWNED = re.compile(
    r"[\[(【<※ⓒ©▶]*\s*(?:©|ⓒ|\(c\)\s|copyright\b|all rights reserved|alle rechte vorbehalten|tous droits réservés|"
    r"todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|все права "
    r"защищены|"
    r"저작권자|무단\s?전재|無断転載|版权所有|版權所有|جميع الحقوق محفوظة|כל הזכויות שמורות)",
    re.IGNORECASE,
)
"""How a line begins that says whose the text is."""
_FOLLOWED = re.compile(
    r"\W*(?:"
    r"(?:this|the) (?:article|story|piece|report) (?:was )?(?:originally|first) (?:appeared|published) (?:on|in|at)\b|"
    r"(?:follow|reach|contact|e-?mail) (?:him|her|them|me|the (?:author|reporter|writer)) (?:at|on|by)\b|"
    r"dieser (?:artikel|text|beitrag) (?:erschien|ist) (?:zuerst|zunächst|ursprünglich)\b|"
    r"cet article (?:a été|est) (?:initialement |d’abord |d'abord )?(?:publié|paru)\b|"
    r"este artículo (?:se publicó|fue publicado|apareció) (?:originalmente|por primera vez)\b|"
    r"follow (?:us|our|@\w+|\w+ on)\b|(?:sign up|subscribe) (?:to|for|here|now)\b|"
    r"join (?:our|the) (?:\w+ )?(?:channel|newsletter|whatsapp|telegram|community)|"
    r"(?:got|have|do you have) an? (?:story|tip|news tip|question)\b|get in touch\b|"
    r"(?:email|contact) (?:us|our news ?(?:room|desk|team))\b|for (?:more|all the latest) (?:stories|news)\b|"
    r"(?:download|get) (?:our|the) (?:free )?app\b|click here (?:to|for)\b|"
    r"folgen? sie uns\b|folge uns\b|abonnieren sie\b|jetzt (?:abonnieren|kostenlos|anmelden)\b|"
    r"haben sie (?:einen )?(?:hinweise?|tipps?|fragen|anregungen)\b|"
    r"suivez[- ]nous\b|abonnez[- ]vous\b|inscrivez[- ]vous\b|retrouvez toute l|"
    r"síguenos\b|suscríbete\b|apúntate a\b|únete a nuestr|"
    r"siga[- ]nos\b|siga o \w+ no\b|inscreva-se\b|assine (?:a|o|nossa)\b|clique aqui\b|"
    r"seguici\b|iscriviti\b|clicca qui\b|segui il nostro\b|"
    r"volg ons\b|schrijf je (?:nu )?in\b|meld je aan\b|"
    r"följ oss\b|følg oss\b|prenumerera på\b|meld deg på\b|tips oss\b|tipsa oss\b|last ned appen\b|"
    r"śledź nas\b|obserwuj nas\b|zapisz się\b|sledujte nás\b|přihlaste se k\b|"
    r"подписывайтесь\b|подпишитесь\b|следите за нашими\b|присоединяйтесь к\b|підписуйтесь\b|стежте за\b|"
    r"takip edin\b|bizi takip\b|abone ol|ακολουθήστε|تابعونا|تابعوا|اشترك في|انضم إلى|עקבו אחרינו|הירשמו|"
    r"हमें फॉलो|ikuti kami\b|theo dõi chúng tôi|ติดตามเรา)",
    re.IGNORECASE,
)
"""How a line begins that asks readers to follow, to subscribe or to write."""
_CREDITED = re.compile(
    r"[^\W\d].{2,80} contributed (?:to this (?:report|story|article)|reporting)\b.{0,30}|"
    r"\W*(?:quellen?|sources?|fuentes?|fontes?|fonti|bron(?:nen)?|kilder?|källa|źródło|zdroje?|источник|kaynak|"
    r"출처|来源|來源|(?:schluss)?redaktion|redigatur|faktencheck|bildredaktion|audioversion|editing|fact-checking|"
    r"edited by|reporting by)\s*[:：]\s*\S.{0,80}\W*",
    re.IGNORECASE,
)
"""A line that says where a report is from or who worked on it."""
_STAMPED = re.compile(
    r"(?:[^\W\d]+\W+){0,3}\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{2,4}\.?(?:[\s,|·-]+(?:\w+\s)?\d{1,2}[:.h]\d{2}(?::\d\d)?"
    r"(?:\s?(?:uhr|h|[ap]\.?m\.?|мск|gmt|utc|cet|[A-Z]{2,4}))?)?\W*|"
    r"\d{1,2}(?:[:.]\d{2}(?::\d\d)?|h\d\d)(?:\s?(?:uhr|uur|[ap]\.?m\.?|мск|gmt|utc|cet|[a-z]{2,4}t))?|"
    r"(?:vor|il y a|hace|há|for|för|pre|před|acum)\s\d{1,3}\s\w{1,10}(?:\ssiden|\ssedan)?|"
    r"\d{1,3}\s?[^\W\d]{1,8}\s(?:ago|fa|geleden|siden|sedan|temu|назад|тому|önce|sitten|yang lalu|trước)",
    re.IGNORECASE,
)
"""A line that says when it was written, at a time or so long ago, or how long a film is."""
_RULE = re.compile(r"[_*•·—–=~#\s-]+")
"""A line drawn with signs."""
_OFFER = re.compile(
    r"(?:to )?continue reading\b|keep reading\b|already (?:a subscriber|have an account|registered)\b|"
    r"(?:subscribe|log in|sign in|register) to (?:read|continue|unlock)\b|"
    r"(?:jetzt )?weiterlesen\b|sie sind (?:bereits|schon) abonnent|bereits abonnent|"
    r"la suite (?:est )?réservée aux abonnés|(?:cet )?article (?:est )?réservé aux abonnés|il vous reste \d|"
    r"déjà abonné|"
    r"contenido exclusivo para (?:suscriptores|assinantes)|sigue leyendo|¿ya eres suscriptor|"
    r"continue lendo|já é assinante|continua a leggere|sei già abbonato|lees (?:verder|door) met|al abonnee",
    re.IGNORECASE,
)
"""How a line begins from which on a page asks for a subscription instead of going on with its article."""
_LONGEST_OFFER, _LONGEST_OF_OFFER = 400, 110
"""Characters of the longest offer of a subscription, and of the longest line of it: a longer one is the article's."""
_MARKED = re.compile(r"[“\"«„「](?P<words>[^“”\"«»„「」]+)[”\"»“」][.!?]?")
"""A line that is a quotation and nothing else."""
_LEAST_REPEATED = 25
"""Characters of the shortest quotation that is taken for one that a page shows twice."""


def without_notes(text: str) -> str:
    """The text without such lines, without the offer of a subscription at its end, and without the quotations that its
    page shows once more in large letters; as it is where nothing else is left."""
    lines = text.split("\n")
    kept = [line for line in lines[: _offer_at(lines)] if not _is_note(line)]
    return "\n".join([line for line in kept if not _is_repeated(line, text)] or lines)


def _offer_at(lines: Sequence[str]) -> int:
    """The number of the line at which an offer begins that ends the text; that of all lines without one."""
    length = 0
    offer = len(lines)
    for number in range(len(lines) - 1, 0, -1):
        line = lines[number]
        length += len(line)
        if length > _LONGEST_OFFER or len(line) > _LONGEST_OF_OFFER or _QUOTED.search(line):
            break
        offer = number if _OFFER.match(line.lstrip("- ")) else offer
    return offer


def _is_repeated(line: str, text: str) -> bool:
    """Whether a line is a quotation and nothing else, whose words stand in a longer line of the text too: there it is
    told who says them."""
    marked = _MARKED.fullmatch(line)
    if marked is None or len(marked["words"]) < _LEAST_REPEATED:
        return False
    words = marked["words"].rstrip(" .,!?…").casefold()
    return any(words in other.casefold() for other in text.split("\n") if len(other) > len(line))


def _is_note(line: str) -> bool:
    if len(line) > _LONGEST or line.startswith("- ") or _QUOTED.search(line):
        return False
    if _RULE.fullmatch(line):
        return True
    if _OWNED.match(line) or _FOLLOWED.match(line):
        return True
    return len(line) <= _LONGEST_CREDIT and any(
        pattern.fullmatch(line) is not None for pattern in (_CREDITED, _STAMPED)
    )
