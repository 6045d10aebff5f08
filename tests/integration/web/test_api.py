"""The API over HTTP: every answer fits the document that is made of the declarations."""

import json
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from adapters.web.api.document import api_document
from bot.domain.viewers import Viewer
from bot.ports import Store
from tests.builders import NOW, page, quote, save
from tests.fakes.page_server import ServedPage, open_page

DOCUMENT = api_document("http://127.0.0.1")
WAGE = "Nobody should have to choose between a wage and sleep"
FORMULA = '=HYPERLINK("http://elsewhere.example","look")'


async def fill(store: Store) -> None:
    """Articles of two outlets; the newest is a hostile one."""
    await save(store, 1, WAGE)
    await save(store, 2, "The cranes stand still", "Olof Berg", outlet="Tideway Wire")
    await save(store, 3, FORMULA, "Olof Berg", title="<script>alert(1)</script> \x07\u202e", outlet="@Wire")
    for number in range(4, 9):
        await save(store, number, f"The quay is open on day {number}", published=NOW - timedelta(days=number))


@pytest.fixture
async def served(store: Store) -> AsyncIterator[ServedPage]:
    await fill(store)
    async with open_page(store) as opened:
        yield opened


async def get(served: ServedPage, path: str, status: int = 200) -> Any:
    """The JSON at a path, which must fit what the document says of it."""
    async with served.session.get(served.url(path)) as response:
        assert response.status == status, await response.text()
        answer = await response.json(content_type=None)
        check_answer(path, response.status, response.content_type, answer)
    return answer


def check_answer(path: str, status: int, content_type: str, answer: Any) -> None:
    """Validate an answer against the schema of its operation."""
    bare = path.partition("?")[0]
    fitting = [known for known in DOCUMENT["paths"] if _matches(known, bare)]
    assert len(fitting) == 1, path
    content = DOCUMENT["paths"][fitting[0]]["get"]["responses"][str(status)]["content"]
    schema = {**content[content_type]["schema"], "components": DOCUMENT["components"]}
    Draft202012Validator(schema).validate(answer)


def _matches(known: str, path: str) -> bool:
    there, here = known.split("/"), path.split("/")
    return len(there) == len(here) and all(
        part == given or (part == "{id}" and given.isdecimal()) for part, given in zip(there, here, strict=True)
    )


async def test_the_document_is_openapi_and_is_served(served: ServedPage) -> None:
    async with served.session.get(served.url("/api/v1/openapi.json")) as response:
        document = await response.json()
    OpenAPIV31SpecValidator(document).validate()
    assert document["servers"] == [{"url": served.address}]
    assert {"/api/v1/who", "/api/v1/quotations.csv", "/api/v1/articles/{id}"} <= set(document["paths"])


async def test_every_endpoint_answers_as_the_document_says(served: ServedPage, subtests: pytest.Subtests) -> None:
    examples = {"q": "a wage and sleep", "speaker": "Lindqvist"}
    for path, item in DOCUMENT["paths"].items():
        operation = item["get"]
        needed = [p["name"] for p in operation["parameters"] if p["required"] and p["in"] == "query"]
        query = "&".join(f"{name}={examples.get(name, 'Lindqvist')}" for name in needed)
        with subtests.test(path=path):
            if path.endswith(".csv"):
                continue
            answer = await get(served, f"{path.replace('{id}', '1')}{'?' if query else ''}{query}")
            assert answer
        if needed:
            with subtests.test(path=path, missing=needed[0]):
                problem = await get(served, path, 400)
                assert needed[0] in problem["detail"]
                assert problem["status"] == 400


async def test_who_answers_as_chat_does(served: ServedPage) -> None:
    answer = await get(served, "/api/v1/who?q=have+to+choose+between+a+wage+and+sleep")
    assert answer["outcome"] == "found"
    assert answer["results"][0]["speaker"] == "Mara Lindqvist"
    assert answer["results"][0]["text"] == WAGE
    assert answer["results"][0]["grade"] == "partial"
    nothing = await get(served, "/api/v1/who?q=my+hovercraft+is+full+of+eels+again")
    assert nothing["outcome"] == "not_found"


async def test_check_tells_the_verdict(served: ServedPage) -> None:
    answer = await get(served, f"/api/v1/check?q={WAGE.replace(' ', '+')}&speaker=Olof+Berg")
    assert answer["summary"].startswith("Said by somebody else")


async def test_an_article_has_its_text_and_the_places_of_its_quotations(served: ServedPage) -> None:
    (first,) = [item for item in (await get(served, "/api/v1/articles"))["items"] if item["title"] == "Title 1"]
    answer = await get(served, f"/api/v1/articles/{first['id']}")
    assert answer["article"] == first
    (span,) = answer["quotations"]
    assert answer["text"][span["start"] : span["end"]] == span["quotation"]["text"] == WAGE


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/api/v1/articles?limit=0", "from 1 to 100"),
        ("/api/v1/articles?limit=101", "from 1 to 100"),
        ("/api/v1/articles?limit=-5", "from 1 to 100"),
        ("/api/v1/articles?limit=²", "from 1 to 100"),
        ("/api/v1/articles?cursor=nonsense", "what the last page told"),
        ("/api/v1/articles?cursor=1.2.3.4", "what the last page told"),
        ("/api/v1/quotations?cursor=1.2", "what the last page told"),
        (f"/api/v1/articles?cursor=1.{'f' * 16}", "what the last page told"),
        (f"/api/v1/quotations?cursor=1.1.1.{'f' * 16}", "what the last page told"),
        ("/api/v1/quotations?cursor=ffffffffffffffffff.1.1.1", "what the last page told"),
        ("/api/v1/quotations?speaker=Mara", "from 1 to"),
        ("/api/v1/quotations?speaker=9999999999999999999", "from 1 to"),
        ("/api/v1/quotations?since=soon", "write a date"),
        ("/api/v1/quotations?until=2026-13-01", "write a date"),
        ("/api/v1/quotations?about=...", "no words"),
        ("/api/v1/articles?words=%3F%3F", "no words"),
        ("/api/v1/articles?word=harbour", "no parameter “word”"),
        ("/api/v1/articles?source=a&source=b", "given once"),
        ("/api/v1/who?q=" + "long+" * 250, "more than 1000 characters"),
        ("/api/v1/who?q=...", "no words"),
        ("/api/v1/speakers?name=...", "no words"),
        ("/api/v1/speakers/0", "from 1 to"),
    ],
)
async def test_a_parameter_that_cant_be_meant_is_told(served: ServedPage, path: str, words: str) -> None:
    problem = await get(served, path, 400)
    assert words in problem["detail"]


@pytest.mark.parametrize("path", ["/api/v1/articles/999", "/api/v1/speakers/999"])
async def test_what_isnt_there_is_a_problem_document(served: ServedPage, path: str) -> None:
    assert (await get(served, path, 404))["title"] == "Not Found"


@pytest.mark.parametrize("kind", ["articles", "quotations"])
async def test_pages_follow_each_other_while_new_articles_come(served: ServedPage, store: Store, kind: str) -> None:
    whole = [item["title"] for item in (await get(served, f"/api/v1/{kind}"))["items"]]
    titles: list[str] = []
    cursor: str | None = ""
    number = 20
    while cursor is not None:
        answer = await get(served, f"/api/v1/{kind}?limit=3{f'&cursor={cursor}' if cursor else ''}")
        assert len(answer["items"]) <= 3
        titles += [item["title"] for item in answer["items"]]
        cursor = answer["next"]
        await save(store, number, f"Something new was said {number}", now=NOW)
        number += 1
    assert titles == whole
    assert len(set(titles)) == 8


async def test_lists_are_narrowed(served: ServedPage) -> None:
    (mara,) = (await get(served, "/api/v1/speakers?name=Lindqvist"))["items"]
    theirs = await get(served, f"/api/v1/quotations?speaker={mara['id']}&about=wage")
    assert [item["text"] for item in theirs["items"]] == [WAGE]
    assert len((await get(served, "/api/v1/quotations?source=tideway"))["items"]) == 1
    day = (NOW - timedelta(days=5)).date()
    on_that_day = await get(served, f"/api/v1/quotations?since={day}&until={day}")
    assert [item["text"] for item in on_that_day["items"]] == ["The quay is open on day 5"]
    assert [item["title"] for item in (await get(served, f"/api/v1/articles?until={day}"))["items"]] == [
        "Title 5",
        "Title 6",
        "Title 7",
        "Title 8",
    ]


async def test_an_answer_that_didnt_change_isnt_sent_again(served: ServedPage, store: Store) -> None:
    path = served.url("/api/v1/quotations?about=wage")
    async with served.session.get(path) as first:
        tag = first.headers["ETag"]
    async with served.session.get(path, headers={"If-None-Match": f'"other", W/{tag}'}) as again:
        assert again.status == 304
        assert await again.read() == b""
        assert again.headers["ETag"] == tag
    await save(store, 30, "A wage is a wage")
    async with served.session.get(path, headers={"If-None-Match": tag}) as changed:
        assert changed.status == 200


async def test_a_head_has_the_headers_alone(served: ServedPage) -> None:
    for path in ("/api/v1/articles", "/api/v1/articles.csv", "/", "/atom/search.xml"):
        async with served.session.head(served.url(path)) as response:
            assert response.status == 200, path
            assert await response.read() == b""


@pytest.mark.parametrize(
    ("method", "path", "status"), [("POST", "/api/v1/who", 405), ("GET", "/api/v2/who", 404), ("GET", "/api/v1", 404)]
)
async def test_other_requests_are_problems_too(served: ServedPage, method: str, path: str, status: int) -> None:
    async with served.session.request(method, served.url(path)) as response:
        problem = await response.json(content_type="application/problem+json")
        assert (response.status, problem["status"]) == (status, status)
        if status == 405:
            assert "GET" in response.headers["Allow"]


async def test_a_private_feeds_article_is_nobodys(store: Store) -> None:
    audience = await store.audience_of(Viewer("slack", "t1"))
    words = "The cellar is dry"
    article = page(40, f"“{words}”, she said.", title="A letter to subscribers")
    saved = await store.save_article(article, [quote(article.text, words, "Zora Quist")], NOW, audience=audience)
    async with open_page(store) as served:
        assert (await get(served, "/api/v1/articles"))["items"] == []
        assert (await get(served, "/api/v1/quotations?about=cellar"))["items"] == []
        assert (await get(served, "/api/v1/who?q=the+cellar+is+dry"))["results"] == []
        assert (await get(served, "/api/v1/speakers?name=Quist"))["items"] == []
        await get(served, f"/api/v1/articles/{saved.article_id}", 404)
        await get(served, "/api/v1/speakers/1", 404)
        async with served.session.get(served.url("/api/v1/quotations.json")) as response:
            assert json.loads(await response.read()) == []
        async with served.session.get(served.url("/atom/search.xml?about=cellar")) as response:
            assert "cellar is dry" not in await response.text()
