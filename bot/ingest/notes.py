"""Takes out of an article's text the lines that are no part of what it tells: who owns it, when it was changed, where
readers may follow its outlet. Pure.

They stand as paragraphs among the paragraphs, so that only their words tell.
"""

import re

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
    r"\W*(?:follow (?:us|our|@\w+|\w+ on)\b|(?:sign up|subscribe) (?:to|for|here|now)\b|"
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
    r"\W*(?:quellen?|sources?|fuentes?|fontes?|fonti|bron(?:nen)?|kilder?|källa|źródło|zdroje?|источник|kaynak|출처|"
    r"来源|來源|(?:schluss)?redaktion|redigatur|faktencheck|bildredaktion|audioversion|editing|fact-checking|edited by|"
    r"reporting by)\s*[:：]\s*\S.{0,80}\W*",
    re.IGNORECASE,
)
"""A line that says where a report is from or who worked on it."""
_STAMPED = re.compile(
    r"(?:[^\W\d]+\W+){0,3}\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{2,4}\.?(?:[\s,|·-]+(?:\w+\s)?\d{1,2}[:.h]\d{2}(?::\d\d)?"
    r"(?:\s?(?:uhr|h|[ap]\.?m\.?|мск|gmt|utc|cet|[A-Z]{2,4}))?)?\W*|\d{1,2}:\d{2}(?::\d\d)?",
    re.IGNORECASE,
)
"""A line that says when it was written, or how long a film is."""


def without_notes(text: str) -> str:
    """The text without such lines; as it is where nothing else is left."""
    lines = text.split("\n")
    kept = [line for line in lines if not _is_note(line)]
    return "\n".join(kept or lines)


def _is_note(line: str) -> bool:
    if len(line) > _LONGEST or line.startswith("- ") or _QUOTED.search(line):
        return False
    if _OWNED.match(line) or _FOLLOWED.match(line):
        return True
    return len(line) <= _LONGEST_CREDIT and any(
        pattern.fullmatch(line) is not None for pattern in (_CREDITED, _STAMPED)
    )
