"""A tiny chat model: a real Llama or Qwen2 with random weights, a byte-level tokenizer and a chat template, as a folder.

It talks nonsense. ``leaning`` makes some tokens likelier everywhere, so that a talker of random weights comes to an end
now and then; without it a string is closed about once in a vocabulary.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from ..quiet import quiet_transformers
from .diffusion_parts import seeded

Family = Literal["llama", "qwen2"]
CHATML = (
    "{% for message in messages %}<|im_start|>{{ message['role'] }}\n{{ message['content'] }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
"""The template that most small chat models use; it takes a system turn."""
STRICT = (
    "{% for message in messages %}"
    "{% if message['role'] == 'system' %}{{ raise_exception('System role not supported') }}{% endif %}"
    "{% if (message['role'] == 'user') != (loop.index0 % 2 == 0) %}"
    "{{ raise_exception('Conversation roles must alternate user/assistant/user/assistant/...') }}{% endif %}"
    "<start_of_turn>{{ message['role'] }}\n{{ message['content'] | trim }}<end_of_turn>\n{% endfor %}"
    "{% if add_generation_prompt %}<start_of_turn>model\n{% endif %}"
)
"""Refuses a system turn and two turns of one side in a row, as Gemma's does."""
SPECIAL = ("<|endoftext|>", "<|im_start|>", "<|im_end|>", "<start_of_turn>", "<end_of_turn>")
END = "<|im_end|>"
TALKATIVE: Mapping[str, float] = {
    '"': 6.0, END: 5.0, " ": 5.5, "}": 3.0, "]": 3.0, **dict.fromkeys("aeionrstl", 4.5), **dict.fromkeys(".,", 3.0),
}
"""A leaning that ends strings after some ten tokens and answers after some dozens."""
_READING = (
    "The old apple who loves chess and the shy lighthouse talk about the weather, the sea and what they would like.",
    '{"name": "", "summary": "", "language": "en", "traits": {"openness": 0.5}, "likes": ["tea", "rain"], "age": null}',
    "What is it that you want to know? I am a teapot, and this is my garden; there are many others, but not as many.",
)


def make_chat(
    folder: str | Path, *, seed: int = 0, family: Family = "llama", context: int = 4096, width: int = 32, layers: int = 2,
    vocabulary: int = 512, template: str | None = CHATML, leaning: Mapping[str, float] | None = None,
) -> Path:
    """Write the model to ``folder`` (made if need be) and return it; the same bytes for the same arguments.

    :param context: tokens it can attend to (``max_position_embeddings``).
    :param width: of a token's vector; a multiple of 8. ``vocabulary`` tokens, at least 300.
    :param template: a Jinja chat template, ``None`` for a model without one.
    :param leaning: token to what is added to its score at every step, about; see :data:`TALKATIVE`.
    """
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    tokenizer = _tokenizer(vocabulary, context)
    if template is not None:
        tokenizer.chat_template = template
    with seeded(seed):
        model = _model(family, len(tokenizer), context, width, layers)
        if leaning:
            _lean(model, {tokenizer.convert_tokens_to_ids(_symbol(token)): by for token, by in leaning.items()})
    end = [tokenizer.convert_tokens_to_ids(token) for token in (END, "<end_of_turn>", SPECIAL[0])]
    model.generation_config.update(eos_token_id=end, pad_token_id=end[-1], do_sample=True, temperature=0.8, top_p=0.95)
    with quiet_transformers():
        model.save_pretrained(target)
    tokenizer.save_pretrained(target)
    return target


def _tokenizer(vocabulary: int, context: int) -> Any:
    """Byte-level BPE as GPT-2's and Qwen's: every byte is a token, so that any text can be read and written."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
    from transformers import PreTrainedTokenizerFast

    words = Tokenizer(models.BPE())
    words.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    words.decoder = decoders.ByteLevel()
    words.train_from_iterator(_READING, trainers.BpeTrainer(
        vocab_size=max(vocabulary, 256 + len(SPECIAL)), min_frequency=1, special_tokens=list(SPECIAL),
        initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()), show_progress=False,
    ))
    return PreTrainedTokenizerFast(
        tokenizer_object=words, eos_token=END, pad_token=SPECIAL[0], model_max_length=context,
        additional_special_tokens=list(SPECIAL[1:]), clean_up_tokenization_spaces=False,
    )


def _symbol(token: str) -> str:
    return token.replace(" ", "Ġ")  # how byte-level vocabularies write a space


def _model(family: Family, vocabulary: int, context: int, width: int, layers: int) -> Any:
    from transformers import LlamaConfig, LlamaForCausalLM, Qwen2Config, Qwen2ForCausalLM

    config, made = (LlamaConfig, LlamaForCausalLM) if family == "llama" else (Qwen2Config, Qwen2ForCausalLM)
    return made(config(
        vocab_size=vocabulary, hidden_size=width, intermediate_size=2 * width, num_hidden_layers=layers,
        num_attention_heads=4, num_key_value_heads=2, max_position_embeddings=context, tie_word_embeddings=False,
        initializer_range=0.3,  # ten times the usual: else every token is as likely as any other
    )).eval()


def _lean(model: Any, by: Mapping[int, float]) -> None:
    """A bias, for classes that have none: one number of a token's vector is the same everywhere, and the last layer
    reads it. The layers do not write it, and what they write is made small, so that it stays about the same."""
    import torch

    model.model.embed_tokens.weight[:, -1] = 2.0
    for layer in model.model.layers:
        for written in (layer.self_attn.o_proj.weight, layer.mlp.down_proj.weight):
            written *= 0.2
            written[-1] = 0
    probe = torch.arange(model.config.vocab_size)[None]  # (1, V)
    there = float(model.model(probe).last_hidden_state[0, :, -1].mean())  # what the last layer reads of it
    model.lm_head.weight[:, -1] = 0
    for token, score in by.items():
        model.lm_head.weight[token, -1] = score / there
