"""Validates an OpenAPI document, and failures that were received against the schemas in the document."""

import json
import sys

from jsonschema import Draft202012Validator
from openapi_spec_validator import validate


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


document, failures = map(load, sys.argv[1:])
validate(document)
for failure in failures:
    responses = document["paths"][failure["path"]][failure["method"]]["responses"]
    response = responses.get(str(failure["status"])) or responses["default"]
    schema = response["content"][failure["content_type"]]["schema"]
    Draft202012Validator(schema).validate(failure["body"])
