"""Validates an OpenAPI document, and each example of its responses against the schema beside it."""

import json
import sys

from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

with open(sys.argv[1], encoding="utf-8") as file:
    document = json.load(file)

validate(document)

examples = 0
for name, response in document["components"]["responses"].items():
    for content in response["content"].values():
        schema = Draft202012Validator(content["schema"])
        for key, example in content["examples"].items():
            schema.validate(example["value"])
            examples += 1
        assert not schema.is_valid({}), f"{name} accepts an empty object"
assert examples > 0, "there are no examples"
