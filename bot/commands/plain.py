"""Answers plain words: tries what they may mean, and says how to ask where they mean nothing."""

from collections.abc import Sequence
from dataclasses import replace

from bot.commands.meaning import Intention, intentions_of
from bot.domain.commands import Command, Request
from bot.domain.errors import UsageError
from bot.domain.messages import Message, Note, Paragraph
from bot.domain.pasted import MessageRun
from bot.domain.plain import PlainAnswer, PlainQuestion
from bot.ports import Answer, Clock, ReadPointedAt
from bot.search.plain_words import first_question
from bot.text.failures import failure
from bot.text.pasted import quoted_words
from bot.texts import plain as say

_WHO = "quote who"


class PlainSpeech:
    """Gives plain words the answer of the command that they mean."""

    def __init__(self, answer: Answer, commands: Sequence[Command], clock: Clock) -> None:
        self._answer = answer
        self._commands = commands
        self._clock = clock

    async def answer(self, question: PlainQuestion, pointed_at: ReadPointedAt | None = None) -> PlainAnswer:
        """The answer; ``pointed_at`` reads the message that the question replies to, and is called where that is meant.

        Of several questions the first is answered, and the answer says so.
        """
        first = _first_of(question)
        answer = await self._answered(first, pointed_at)
        if first is question or answer.is_lost:
            return answer
        message = replace(answer.message, blocks=(*answer.message.blocks, Note(say.FIRST_OF_SEVERAL)))
        return replace(answer, message=message)

    async def _answered(self, question: PlainQuestion, pointed_at: ReadPointedAt | None) -> PlainAnswer:
        """The answer of the first intention with a result; where none has one, that of the likeliest."""
        try:
            intentions = intentions_of(question, self._commands, self._clock.now())
        except UsageError as error:
            return PlainAnswer(failure(str(error)))
        if pointed_at is not None and _is_free(intentions):
            intentions.append(Intention(_WHO, lacks="text", only_found=True))
        nothing: PlainAnswer | None = None
        for intention in intentions:
            answer = await self._carried_out(question, intention, pointed_at)
            if answer.request and answer.message.outcome != "not_found":
                return answer
            if nothing is None and not intention.only_found:
                nothing = answer
        return nothing or PlainAnswer(_how_to_ask(), is_lost=True)

    async def _carried_out(
        self, question: PlainQuestion, intention: Intention, pointed_at: ReadPointedAt | None
    ) -> PlainAnswer:
        if intention.lacks:
            if pointed_at is None:
                return PlainAnswer(_how_to_ask(), is_lost=True)
            words = quoted_words(await pointed_at())
            if not words:
                return PlainAnswer(_unreadable(question.instead))
            intention = intention.pointed_at(words)
        request = Request(
            intention.command,
            question.place,
            intention.arguments,
            question.user,
            question.can_manage,
            question.place_name,
        )
        return PlainAnswer(self._in_public(await self._answer(request), request), request)

    def _in_public(self, message: Message, request: Request) -> Message:
        """The message without a file, which only the person who gives the command may get."""
        if message.file is None:
            return message
        note = Note(say.FILE_FOR_YOU_ALONE.format(command=request.command))
        return replace(message, blocks=(*message.blocks, note), file=None)


def _first_of(question: PlainQuestion) -> PlainQuestion:
    """The first question of a message that asks several, in words of its own."""
    if question.line.startswith("/") or any(run.is_quoted for run in question.runs):
        return question
    written = " ".join(" ".join(run.text for run in question.runs).split())
    first = first_question(written)
    return question if first == written else replace(question, line=first, runs=(MessageRun(first),))


def _is_free(intentions: Sequence[Intention]) -> bool:
    """Whether the words are no clear question, so that a reply may as well mean the message it replies to."""
    return (
        bool(intentions)
        and {intention.command for intention in intentions} <= {_WHO, "quote by"}
        and (not any(intention.lacks for intention in intentions) and intentions[-1].command == _WHO)
    )


def _how_to_ask() -> Message:
    return Message("error", say.HOW_TO_ASK, (Paragraph(say.HOW_TO_ASK),))


def _unreadable(instead: str) -> Message:
    if not instead:
        return failure(say.UNREADABLE_MESSAGE, "refused")
    return failure(say.UNREADABLE_MESSAGE_OR.format(instead=instead), "refused")
