"""The API's document (OpenAPI 3.1), made from the declarations."""

from collections.abc import Mapping
from importlib.metadata import version
from typing import Any, Literal

from pydantic import TypeAdapter

from adapters.web.api.declared import Endpoint, Parameter
from adapters.web.api.endpoints import ENDPOINTS, ROOT, SPEAKER
from bot.texts import api as say

EXPORTS = {"csv": "text/csv", "json": "application/json"}
"""The formats in which a whole list may be taken, each with its type."""
PAGED = ("limit", "cursor")
"""Parameters that a whole list doesn't have."""
_PROBLEM = {
    "type": "object",
    "description": say.PROBLEM_DESCRIPTION,
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string", "description": say.PROBLEM_DETAIL},
    },
}
_ANSWERED: Literal["serialization"] = "serialization"
"""The way in which pydantic describes a record: as it is written, not as it is read."""
_REFERENCE = "#/components/schemas/{model}"


def api_document(base: str) -> Mapping[str, Any]:
    """The document, for an API that is reached at ``base``, such as ``https://news.example/quotes``."""
    adapters = {endpoint.name: TypeAdapter(endpoint.record) for endpoint in ENDPOINTS}
    inputs = [(name, _ANSWERED, adapter) for name, adapter in adapters.items()]
    references, schemas = TypeAdapter.json_schemas(inputs, ref_template=_REFERENCE)
    paths: dict[str, Any] = {}
    for endpoint in ENDPOINTS:
        answer = references[endpoint.name, _ANSWERED]
        paths[endpoint.path] = {"get": _operation(endpoint, endpoint.name, endpoint.parameters, _json(answer))}
        if endpoint.rows is not None:
            paths.update(_exports(endpoint))
    return {
        "openapi": "3.1.1",
        "info": {
            "title": "Quotewire",
            "version": version("quotewire"),
            "description": say.API_DESCRIPTION,
        },
        "servers": [{"url": base}],
        "security": [{}, {"token": []}],
        "paths": paths,
        "components": {
            "schemas": {**schemas.get("$defs", {}), "Problem": _PROBLEM},
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _exports(endpoint: Endpoint) -> dict[str, Any]:
    """The operations that give a whole list, in each format."""
    whole = tuple(parameter for parameter in endpoint.parameters if parameter.name not in PAGED)
    row = {"$ref": _REFERENCE.format(model=endpoint.rows.__name__)}
    contents: dict[str, Any] = {
        "csv": {EXPORTS["csv"]: {"schema": {"type": "string"}}},
        "json": _json({"type": "array", "items": row}),
    }
    return {
        f"{endpoint.path}.{ending}": {
            "get": _operation(
                endpoint,
                f"{endpoint.name}_{ending}",
                whole,
                content,
                say.WHOLE_LIST.format(summary=endpoint.summary, format=ending.upper()),
            )
        }
        for ending, content in contents.items()
    }


def _operation(
    endpoint: Endpoint, name: str, parameters: tuple[Parameter, ...], content: Mapping[str, Any], summary: str = ""
) -> dict[str, Any]:
    problem = {"application/problem+json": {"schema": {"$ref": _REFERENCE.format(model="Problem")}}}
    failures = {code: {"description": words, "content": problem} for code, words in say.API_FAILURES.items()}
    if not any(parameter.in_path for parameter in parameters):
        del failures["404"]
    return {
        "operationId": name,
        "summary": summary or endpoint.summary,
        "parameters": [_parameter(parameter) for parameter in parameters],
        "responses": {
            "200": {"description": endpoint.summary + ".", "content": content},
            **_led_elsewhere(endpoint),
            **failures,
        },
    }


def _led_elsewhere(endpoint: Endpoint) -> dict[str, Any]:
    """The answers where a number is that of a record that became one with another."""
    led: dict[str, Any] = {}
    if endpoint.number_of is not None or any(parameter is SPEAKER for parameter in endpoint.parameters):
        led["301"] = {"description": say.RECORD_LEADS_ON}
    if endpoint.choices is not None:
        several = _json({"$ref": _REFERENCE.format(model=endpoint.choices.__name__)})
        led["300"] = {
            "description": say.SEVERAL_RECORDS,
            "content": several,
        }
    return led


def _parameter(parameter: Parameter) -> dict[str, Any]:
    if parameter.kind == "number":
        schema: dict[str, Any] = {"type": "integer", "minimum": parameter.least, "maximum": parameter.most}
    else:
        schema = {"type": "string"}
    if parameter.default is not None:
        schema["default"] = parameter.default
    described = {
        "name": parameter.name,
        "in": "path" if parameter.in_path else "query",
        "description": parameter.description,
        "required": parameter.required,
        "schema": schema,
    }
    return described | ({"example": parameter.example} if parameter.example else {})


def _json(schema: Mapping[str, Any]) -> dict[str, Any]:
    return {"application/json": {"schema": schema}}


DOCUMENT = f"{ROOT}/openapi.json"
"""Where the document is."""
