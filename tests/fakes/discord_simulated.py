"""What a simulated Discord (simcord) must have by now: its records are optional, a test's expectation isn't."""

import simcord


def response(result: simcord.InteractionResult) -> simcord.ResponseMessage:
    """The answer to an interaction."""
    assert result.response is not None, "it was not answered"
    return result.response


def bot_id(env: simcord.Env) -> int:
    """The number of the bot's own account."""
    assert env.bot.user is not None, "the bot is not logged in"
    return env.bot.user.id
