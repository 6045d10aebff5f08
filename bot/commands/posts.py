"""The buttons under posts: more on a story, who is quoted, and less of it.

Nobody types these commands: an adapter gives them when a button is pressed, with the rights of whoever pressed it. What
a button holds is only ids, and is believed as little as anything typed: who may not see an article is told what is told
of an article that is gone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.commands.by import BY, by
from bot.commands.corrected import corrected
from bot.commands.deps import Deps, Handlers
from bot.commands.muting import check_mute, mute_here
from bot.commands.outlets import other_outlets, visible
from bot.commands.speakers import headed, introduced, known_by, roles_and_names
from bot.commands.stores import PostStore
from bot.digest import card, key_quote
from bot.digest.buttons import LESS_OF, MORE_ON, WHO_IS, read_ids, written_ids
from bot.domain.articles import Article
from bot.domain.commands import Command, Option, Request
from bot.domain.errors import UsageError
from bot.domain.messages import ABOUT, Facts, Heading, Message, MessageButton, Note, Paragraph
from bot.domain.profiles import Profile
from bot.domain.quotations import QuotationRecord
from bot.ports import viewer_at
from bot.search.whom import NamedVoices
from bot.text.command_line import text_argument
from bot.text.credits import result_of, result_of_article
from bot.text.failures import failure
from bot.text.lang.en.function_words import STOP_WORDS
from bot.text.marking import in_marks
from bot.text.words import fold_words
from bot.texts import declarations as declared
from bot.texts import posts as say

_ABOUT = Option("about", declared.BUTTON_ABOUT, required=True)
MORE = Command("post", "more", declared.POST_MORE, f"/{MORE_ON} 1f", (_ABOUT,))
WHO = Command("post", "who", declared.POST_WHO, f"/{WHO_IS} 1f", (_ABOUT,))
LESS = Command("post", "less", declared.POST_LESS, f"/{LESS_OF} 1f", (_ABOUT,))
LEAVE_OUT = Command("post", "mute", declared.POST_MUTE, declared.POST_MUTE_EXAMPLE, (_ABOUT,))
BUTTONS = (MORE, WHO, LESS, LEAVE_OUT)
"""Commands of buttons, which aren't declared to platforms."""

_MOST_OUTLETS = 8
"""Other outlets that are shown; further ones are counted."""
_MOST_SPEAKERS, _MOST_WORDS = 6, 8
"""Speakers and words of one item that can be chosen to be muted."""
_FEWEST_LETTERS = 4
"""Letters of the shortest word of a headline that is offered: shorter ones are nearly all function words."""


async def more_on(deps: Deps[PostStore], request: Request) -> Message:
    """The other outlets that tell the story of a post by now, newest first; of several stories a choice."""
    articles = await visible(deps, request.place, _ids(request))
    if not articles:
        return _nothing(say.POST_GONE)
    others = await other_outlets(deps, request.place, articles)
    shared = [article for article in articles if others[article.id]]
    if not shared:
        return _nothing(say.NO_OTHER_OUTLET if len(articles) == 1 else say.NO_OTHER_OUTLET_OF_THEM)
    if len(shared) > 1:
        return _which(say.MORE_ON_WHICH, shared, MORE_ON)
    return await _elsewhere(deps, shared[0], others[shared[0].id])


async def who_is(deps: Deps[PostStore], request: Request) -> Message:
    """Who is quoted in a post: roles over time, how often, by whom, and the latest quotations; of several a choice."""
    profiles = await deps.store.speaker_profiles(_ids(request), viewer_at(request.place))
    if not profiles:
        return _nothing(say.POST_GONE)
    if len(profiles) > 1:
        menu = tuple(MessageButton(headed(profile), WHO_IS, written_ids([profile.id])) for profile in profiles)
        return Message("ok", say.WHO_OF_THEM, (Paragraph(say.WHO_OF_THEM),), menu=menu)
    profile = profiles[0]
    said_by = replace(request, command=BY.path, arguments={"speaker": f"#{profile.id}"})
    message = await corrected(by)(deps, said_by)
    head = (Heading(headed(profile)), Facts(_facts(profile)))
    return replace(message, outcome="found", blocks=(*head, *message.blocks))


async def less_of(deps: Deps[PostStore], request: Request) -> Message:
    """What of a post can be muted, for managers; of several items first a choice."""
    if not request.can_manage:
        return failure(say.MANAGERS_MUTE, "refused")
    articles = await visible(deps, request.place, _ids(request))
    if not articles:
        return _nothing(say.POST_GONE)
    if len(articles) > 1:
        return _which(say.LESS_OF_WHICH, articles, LESS_OF)
    article = articles[0]
    records = (await deps.store.quotations_of([article.id])).get(article.id, [])
    sentence = say.MUTE_WHAT.format(title=in_marks(article.title))
    how = Note(say.MUTE_AFTER_CHOICE)
    return Message("ok", sentence, (Paragraph(sentence), how), menu=_offers(article, records))


async def leave_out(deps: Deps[PostStore], request: Request) -> Message:
    """Mute what was chosen."""
    if not request.can_manage:
        return failure(say.MANAGERS_MUTE, "refused")
    kind, _, about = text_argument(request, "about").partition("/")
    match kind:
        case "source":
            articles = await visible(deps, request.place, _read(about))
            return (
                await mute_here(deps, request, "sources", articles[0].outlet) if articles else _nothing(say.POST_GONE)
            )
        case "speaker":
            profiles = await deps.store.speaker_profiles(_read(about), viewer_at(request.place))
            return await mute_here(deps, request, "speakers", profiles[0].name) if profiles else _nothing(say.POST_GONE)
        case "word":
            check_mute(about)
            return await mute_here(deps, request, "words", about)
        case _:
            raise UsageError(say.BUTTON_TOO_OLD)


HANDLERS: Handlers = {MORE.path: more_on, WHO.path: who_is, LESS.path: less_of, LEAVE_OUT.path: leave_out}


def _ids(request: Request) -> tuple[int, ...]:
    return _read(text_argument(request, "about"))


def _read(written: str) -> tuple[int, ...]:
    try:
        return read_ids(written)
    except ValueError:
        raise UsageError(say.BUTTON_TOO_OLD) from None


def _nothing(sentence: str) -> Message:
    return Message("not_found", sentence, (Paragraph(sentence),))


def _which(question: str, articles: Sequence[Article], command: str) -> Message:
    menu = tuple(
        MessageButton(f"{article.title} ({article.outlet})", command, written_ids([article.id])) for article in articles
    )
    return Message("ok", question, (Paragraph(question),), menu=menu)


async def _elsewhere(deps: Deps[PostStore], article: Article, others: Sequence[Article]) -> Message:
    """The other outlets' articles, each with its own key quote."""
    shown = others[:_MOST_OUTLETS]
    quotations = await deps.store.quotations_of([other.id for other in shown])
    chosen = [(other, key_quote(other, quotations.get(other.id, ()), deps.sure)) for other in shown]
    title = in_marks(article.title)
    left = len(others) - len(shown)
    more = (Note(say.MORE_OUTLETS_BELOW.of(left)),) if left else ()
    texts = await deps.store.known_texts({other.id for other in shown})
    cards = tuple(card(other, quote, texts) for other, quote in chosen)
    results = tuple(result_of(quote, None) if quote else result_of_article(other) for other, quote in chosen)
    summary, heading = (
        say.MORE_ON_TITLE_FROM.format(title=title, outlet=shown[0].outlet),
        say.MORE_ON_TITLE.format(title=title),
    )
    return Message("found", summary, (Heading(heading), *cards, *more), results=results)


def _facts(profile: Profile) -> tuple[tuple[str, str], ...]:
    """How often and by whom somebody is quoted; and the roles, where ``/quote by`` doesn't show them."""
    shown = introduced(NamedVoices(profiles=(profile,)))
    roles = "" if shown else roles_and_names(profile)
    return ((say.SPEAKER_KNOWN_BY, known_by(profile)), *(((say.SPEAKER_ROLES, roles),) if roles else ()))


def _offers(article: Article, records: Sequence[QuotationRecord]) -> tuple[MessageButton, ...]:
    """A line for each thing of an item that can be muted: its outlet, who is quoted, and words of its headline."""
    quoted: Mapping[int, str] = {record.person.id: record.person.name for record in records if record.person}
    lines = [(say.OFFER_NO_OUTLET.format(outlet=article.outlet), f"source/{article.id:x}", article.outlet)]
    lines += [
        (say.OFFER_NO_SPEAKER.format(name=name), f"speaker/{number:x}", name)
        for number, name in list(quoted.items())[:_MOST_SPEAKERS]
    ]
    lines += [(say.OFFER_NO_WORD.format(word=word), f"word/{word}", word) for word in _telling_words(article.title)]
    return tuple(
        MessageButton(label, LEAVE_OUT.path, about)
        for label, about, what in lines
        if fold_words(what) and len(about.encode("utf-16-le")) <= 2 * ABOUT
    )


def _telling_words(title: str) -> list[str]:
    """The words of a headline by which other items could be left out."""
    words = [word for word in fold_words(title) if len(word) >= _FEWEST_LETTERS and word not in STOP_WORDS]
    return list(dict.fromkeys(words))[:_MOST_WORDS]
