"""Why a place or a workspace is paused after Slack refused a post. Light: what is told of the platform reads it."""

from adapters.slack import texts as say

OF_THE_TOKEN = frozenset(
    {
        "account_inactive",
        "token_revoked",
        "token_expired",
        "invalid_auth",
        "not_authed",
        "team_access_not_granted",
    }
)
"""Codes of a refused token: nothing can be posted anywhere in the workspace."""


def gone(name: str) -> str:
    """The line that says why a place or a workspace is paused and what to do, for a code of Slack's."""
    return say.SLACK_REFUSES.format(code=name, words=say.REFUSALS.get(name, say.SEE_SLACKS_DOCS))


def until_login() -> list[str]:
    """The reasons for which workspaces are paused as a whole: a login that works resumes them."""
    return [say.APP_REMOVED, *(gone(name) for name in sorted(OF_THE_TOKEN))]
