# What Schemathesis knows of this server beyond its schema. It calls every error of a field a fault of the server; here an
# unknown name is none, and what is one has a code or a status of its own.
import schemathesis
from hypothesis import strategies
from schemathesis.graphql import nodes

NAMES = ["Git", "Python", "tool:git", "Back End Developer", "role:back-end-developer", "Django", "C++"]

schemathesis.graphql.scalar(
    "EntityRef", (strategies.sampled_from(NAMES) | strategies.text(max_size=210)).map(nodes.String)
)

# docs/errors.md
OWN = {503: {"OVERLOADED", "STORE_UNAVAILABLE"}, 504: {"DEADLINE_EXCEEDED"}}


@schemathesis.check
def no_fault_of_the_server(ctx, response, case):
    answer = response.json()
    codes = {error.get("extensions", {}).get("code") for error in answer.get("errors", [])}
    assert None not in codes, f"An error has no code: {response.text[:500]}"
    assert "INTERNAL_SERVER_ERROR" not in codes, f"It is masked: {response.text[:500]}"
    fits = response.status_code < 500 or codes & OWN.get(response.status_code, set())
    assert fits, f"It is {response.status_code}: {response.text[:500]}"
