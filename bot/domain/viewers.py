"""Audiences, who may see an article, and viewers, who ask for it.

Everybody sees public news. An article that came only by a private feed belongs to an *audience*: the workspaces that
follow the feed, or the workspace that added the page. An audience has its own copy of the article and its own speakers,
so that answers to other people show nothing of it.
"""

from dataclasses import dataclass

EVERYBODY = 0
"""The number of the audience of public news; the store numbers the other audiences."""


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who asks for news: the people of a workspace, or (with a ``channel``) a person in direct messages.

    A viewer sees public news, and the articles of the audiences that include the viewer.
    """

    platform: str
    workspace: str
    channel: str = ""


ANYBODY = Viewer("", "")
"""A viewer in no audience, who sees only public news."""
