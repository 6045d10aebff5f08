"""Who is credited, in words: the same in every answer, whichever platform shows it. Pure."""

from bot.domain.messages import Credit

NOT_ESTABLISHED = "speaker not established"
AS_TOLD_BY = ", as told by "


def credit_words(credit: Credit) -> str:
    """Who said it and, of words within somebody's words, who tells it: "Helen Marsh, as told by Gareth Pell"."""
    return speaker_words(credit) + told_by_words(credit)


def speaker_words(credit: Credit) -> str:
    """ "Mara Lindqvist, chief engineer"; "probably …" where that isn't sure; or that nobody is established.

    Where a text has only a description ("a harbour worker"), that is what is said.
    """
    if credit.name is None:
        return f"{NOT_ESTABLISHED} (“{credit.mention}”)" if credit.mention else NOT_ESTABLISHED
    has_role = credit.role and credit.role.casefold() not in credit.name.casefold()
    name = f"{credit.name}, {credit.role}" if has_role else credit.name
    return name if credit.sure else f"probably {name}"


def told_by_words(credit: Credit) -> str:
    """ ", as told by Gareth Pell", and by whom he was told it; empty where somebody speaks for themselves."""
    return "".join(f"{AS_TOLD_BY}{teller_words(teller)}" for teller in credit.tellers)


def teller_words(teller: Credit) -> str:
    """ "Gareth Pell", "probably Gareth Pell", or that nobody is established."""
    if teller.name is None:
        return "somebody who isn’t established"
    return teller.name if teller.sure else f"probably {teller.name}"
