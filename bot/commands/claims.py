"""Words without marks behind somebody's name, in ``/quote who`` and in plain words: "Mara Lindqvist said the bridge is
safe". They are asked as a whole first, since a quotation may begin so, and then as words of that speaker.
"""

from dataclasses import replace

from bot.commands.by import BY, by
from bot.commands.check import CHECK, check_quote
from bot.commands.corrected import has_very_words
from bot.commands.deps import Deps
from bot.commands.meaning import asked_of_somebody
from bot.commands.speakers import meant
from bot.commands.stores import QuoteStore
from bot.commands.who import WHO, who
from bot.domain.commands import Request
from bot.domain.messages import Message
from bot.ports import viewer_at
from bot.search.plain_words import looks_like_name
from bot.text.command_line import text_argument

_LONGEST_UNKNOWN = 3
"""Words before "said", at most, that stand for somebody who isn't known: more are a part of what is remembered."""
_WHOLE_NAME = 2
"""Words of a name, at least, that is taken for somebody's though nobody is known by it: "Critics" is none."""


async def as_words_of_somebody(deps: Deps[QuoteStore], request: Request, as_a_whole: Message) -> Message:
    """The answer to the question as one about somebody whom it names, as ``/quote check`` and ``/quote by`` give it;
    ``as_a_whole``, the answer to all of its words, where that fits better."""
    asked_for = asked_of_somebody(text_argument(request, WHO.options[0].name), deps.clock.now())
    if asked_for is None:
        return as_a_whole
    name, again = str(asked_for.arguments["speaker"]), replace(request, arguments=asked_for.arguments)
    people = await meant(deps, name, viewer_at(request.place))
    known = bool(people.voices or people.choices)
    if asked_for.command == BY.path:
        answer = await by(deps, replace(again, command=BY.path))
        return answer if answer.outcome != "not_found" else as_a_whole
    if known or (looks_like_name(name) and len(name.split()) >= _WHOLE_NAME):
        answer = await check_quote(deps, replace(again, command=CHECK.path))
    elif "," not in name and len(name.split()) <= _LONGEST_UNKNOWN:
        answer = await who(deps, replace(request, arguments={"text": asked_for.arguments["text"]}))
    else:
        return as_a_whole
    fits = has_very_words(answer) or as_a_whole.outcome != "found"
    return answer if fits and answer.outcome == "found" else as_a_whole
