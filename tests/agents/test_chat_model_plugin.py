"""The chat models as the plugin host hands them out, and the offline one."""

import pytest
from animism.agents.chat_models import OfflineChatModel, user
from animism.agents.chat_models.openai import OpenAIChatModel
from animism.agents.chat_models.plugin import register_chat_models
from animism.personas.errors import ChatModelError, InvalidInput, ToolUnavailable
from animism.personas.spec import PersonaSpec
from pydantic import BaseModel


@pytest.fixture
def providers():
    """What the plugin registers: provider to (make, sentence)."""
    found = {}
    register_chat_models(lambda provider, make, sentence: found.update({provider: (make, sentence)}))
    return found


def test_the_providers_are_handed_over(providers):
    assert set(providers) == {"offline", "openai", "transformers"}
    chat = providers["openai"][0]("llama3.1:8b@http://127.0.0.1:11434/v1")
    assert isinstance(chat, OpenAIChatModel) and chat.name == "openai:llama3.1:8b" and not chat.rule_based
    assert providers["offline"][0]("").name == "offline"


def test_what_cannot_be_made_says_why(providers, monkeypatch):
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    with pytest.raises(InvalidInput, match="no model named"):
        providers["openai"][0]("")
    with pytest.raises(ToolUnavailable, match="needs a key"):
        providers["openai"][0]("gpt-x")
    with pytest.raises(InvalidInput, match="offline has no model"):
        providers["offline"][0]("7")


def test_the_host_makes_them_by_name():
    from animism.plugins.host import PluginHost

    assert isinstance(PluginHost().chat_model("offline"), OfflineChatModel)
    with pytest.raises(InvalidInput, match="ofline"):
        PluginHost().chat_model("ofline")


def test_offline_writes_the_same_persona_again():
    chat = OfflineChatModel(seed=7)
    asked = [user("a grumpy old apple who loves chess")]
    first, again = chat.structured(asked, PersonaSpec), chat.structured(asked, PersonaSpec)
    assert first == again and chat.rule_based
    assert first.seed == 7 and first.appearance.subject == "apple" and "chess" in first.model_dump_json()
    assert chat.usage.tokens == 0


def test_offline_refuses_what_takes_a_language_model():
    class Poem(BaseModel):
        lines: list[str]

    chat = OfflineChatModel()
    for ask in (lambda: chat.text([user("hi")]), lambda: chat.structured([user("hi")], Poem)):
        with pytest.raises(ChatModelError, match="rule-based") as error:
            ask()
        assert "openai:MODEL" in error.value.mend


def test_offline_chooses_by_shared_words_and_else_the_first():
    chat = OfflineChatModel()
    options = {"photo": "a photograph of a person", "sculpture": "draws any thing, even fruit"}
    chosen = chat.choose([user("a fruit that sings")], options)
    assert chosen.option == "sculpture" and "fruit" in chosen.reason
    assert chat.choose([user("xyzzy")], options).option == "photo"
    assert "by rule" in chat.choose([user("xyzzy")], options).reason
