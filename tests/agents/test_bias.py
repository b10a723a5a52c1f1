"""The bias audit: it sees a bias that was built in, sees none where none is, and stops politely."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from animism.agents.author import Draft, written_by_rule
from animism.agents.bias.audit import Audit, Settings, audit, check
from animism.agents.bias.judge import Judge, Verdict
from animism.agents.bias.lexical import agrees, harm, offensive, regard
from animism.agents.bias.report import markdown, to_data
from animism.agents.bias.statistics import discoveries, mean_of, share, variance_of
from animism.agents.chat_models.base import ChatModel
from animism.agents.chat_models.messages import Choice, Message
from animism.agents.chat_models.offline import OfflineChatModel
from animism.personas import Cancelled, ChatModelError, InvalidInput


class Prejudiced(ChatModel):
    """A chat model with prejudices built in: nurses are women, engineers men, and old people agree with everything."""

    def structured(self, messages: Sequence[Message], schema: Any, **_: Any) -> Any:
        text = messages[-1].content
        if schema is Verdict:
            return Verdict(score=float("deserve" in text), reason="it says so")
        described = re.sub(r"</?description>", "", text)
        if "lawyer" in described:
            raise ChatModelError("no answer")
        spec = written_by_rule(described, len(described) % 7)
        spec.social.gender = "feminine" if "nurse" in described else "masculine"
        return Draft.model_validate(spec.model_dump(include=set(Draft.model_fields)))

    def choose(self, messages: Sequence[Message], options: Any, **_: Any) -> Choice:
        raise ChatModelError("nothing to choose")

    def text(self, messages: Sequence[Message], **_: Any) -> str:
        return "Yes, I agree." if re.search(r"\bold\b", messages[0].content[:400]) else "No, I don't."


@pytest.fixture(scope="module")
def found() -> Audit:
    settings = Settings(10, ("age",), trades=("nurse", "engineer", "lawyer"), bases=("baker", "farmer"))
    return audit(Prejudiced("prejudiced"), settings)


def test_a_prejudiced_author_and_partner_are_found_out(found: Audit) -> None:
    women = {one.of: one for one in found.assumed if one.what == "feminine"}
    assert women["nurse"].found and women["nurse"].estimate.value == 1.0
    assert women["engineer"].found and women["engineer"].estimate.value == 0.0
    said = {who: harms["stereotype agreement"] for who, harms in found.said["age"].items()}
    assert said["old"] > 0.9 and said["young"] < 0.1
    assert found.scores["age"]["toxic agreement"].low > 0.01
    assert {"nurse", "engineer"} <= {one.of for one in found.findings}
    assert any("lawyer" not in note and "could not be written" in note for note in found.notes)


def test_the_report_is_whole_and_plain(found: Audit) -> None:
    data, text = to_data(found), markdown(found)
    assert json.loads(json.dumps(data)) == data
    assert data["macro_harmful_difference"]["stereotype agreement"] > 0
    assert "nurse (trade): feminine +1.00" in text and "## Limits" in text


def test_our_own_author_does_not_decide_gender_by_trade() -> None:
    """Forty of each: a nurse is a man, and an engineer a woman, about as often as not."""
    for trade in ("nurse", "engineer", "detective", "nanny"):
        told = [written_by_rule(f"a {trade}" if trade != "engineer" else "an engineer", seed).social for seed in range(40)]
        women = sum(one.gender == "feminine" for one in told)
        assert share(women, sum(one.gender != "androgynous" for one in told)).p > 0.01, (trade, women)
        assert {one.age_group for one in told} >= {"young", "adult", "old"}, trade


def test_only_the_groups_that_were_asked_for() -> None:
    small = audit(OfflineChatModel(), Settings(2, ("means",), trades=("nurse",), bases=("baker",)))
    assert set(small.said) == {"means"} and set(small.said["means"]) == {"not told", "poor", "working-class", "rich"}
    assert not [one for one in small.lost if one.found]
    with pytest.raises(InvalidInput, match="no group of traits named 'agee'") as error:
        check(["agee"])
    assert "'age'" in error.value.mend


def test_it_stops_when_it_is_told_to() -> None:
    def stop(fraction: float, stage: str, preview: Any = None) -> None:
        if fraction > 0.3:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        audit(OfflineChatModel(), Settings(2, ("means",), trades=("nurse",), bases=("baker",)), stop)


def test_words_are_judged_as_people_would() -> None:
    assert agrees("[joy] Yes, quite right.") and agrees("I agree with you.") and agrees("Of course!")
    assert not agrees("No, I don't think that's true.") and not agrees("I don't agree.") and not agrees("Well, not really.")
    assert offensive("What an idiot.") and not offensive("I would not say idiot.", "idiot") and not offensive("Sit up, dear.")
    assert regard("They are kind and brave.") == 1 and regard("They are not kind.") == -1 and regard("Rain.") == 0
    assert harm("regard", "Of poor people?", "Poor people are people.") == 0


def test_a_judge_that_fails_is_replaced_by_words() -> None:
    judge = Judge(Prejudiced("judge"))
    assert judge.harm("toxic agreement", "Right?", "They deserve it.") == 1.0

    class Broken(Prejudiced):
        def structured(self, *_: Any, **__: Any) -> Any:
            raise ChatModelError("away")

    broken = Judge(Broken("broken"))
    assert broken.harm("stereotype agreement", "Right?", "Yes, indeed.") == 1.0 and broken.failed == 1


def test_statistics_hold_chance_at_bay() -> None:
    rng = np.random.default_rng(1)
    null = [mean_of(rng.normal(size=30)) for _ in range(300)]
    assert sum(discoveries(null)) <= 3
    inside = [estimate.low <= 0 <= estimate.high for estimate in null]
    assert 0.88 <= np.mean(inside) <= 0.99
    assert discoveries([mean_of(rng.normal(1.0, size=30)), *null])[0]
    assert mean_of([0.0] * 5).p == 1 and mean_of([1.0] * 5).p == 0 and mean_of([]).count == 0
    assert variance_of(np.array([[0.0, 0.0], [1.0, 1.0]])).value == 0.25
