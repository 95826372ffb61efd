"""Writes the trained network as the modules of the package, in 8-bit integers: export.py WORK FOLDER"""
import base64
import sys
from pathlib import Path

import numpy as np
import torch

# A module of more would be too long for the hosts that limit them.
LONGEST = 120_000


def quantised(values, axis):
    """To -127…127, with a scale for each row or column: the axes in `axis` share one."""
    scale = np.maximum(np.abs(values).max(axis, keepdims=True), 1e-8) / 127
    return np.rint(values / scale).astype(np.int8), scale.astype(np.float32).ravel()


def main():
    work, folder = Path(sys.argv[1]), Path(sys.argv[2])
    saved = torch.load(work / "student.pt")
    state = {name: tensor.numpy() for name, tensor in saved["state"].items()}
    width, channels = saved["size"]
    words, word_scales = quantised(state["words.weight"], 0)
    parts = [words.tobytes(), word_scales.tobytes()]
    for k in range(3):
        # The width last, so that the product with a vector runs along the memory.
        kernel, scales = quantised(state[f"kernels.{k}.weight"].transpose(0, 2, 1), (1, 2))
        parts += [np.ascontiguousarray(kernel).tobytes(), scales.tobytes(), state[f"kernels.{k}.bias"].astype(np.float32).tobytes()]
    head, head_scales = quantised(state["head.weight"], 1)
    parts += [head.tobytes(), head_scales.tobytes(), state["head.bias"].astype(np.float32).tobytes()]
    packed = base64.b64encode(b"".join(parts)).decode()
    pieces = " ".join(saved["pieces"])
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.ts"):
        old.unlink()
    chunks = [packed[i : i + LONGEST] for i in range(0, len(packed), LONGEST)]
    for i, chunk in enumerate(chunks):
        (folder / f"weights-{i + 1}.ts").write_text(f"export const weights{i + 1} =\n  '{chunk}'\n", encoding="utf8")
    quoted = pieces.replace("\\", "\\\\").replace("'", "\\'")
    (folder / "pieces.ts").write_text(f"/** In the order of their ids. */\nexport const pieces =\n  '{quoted}'\n", encoding="utf8")
    names = [f"weights{i + 1}" for i in range(len(chunks))]
    imports = "\n".join(f"import {{ {n} }} from './weights-{i + 1}.ts'" for i, n in enumerate(names))
    joined = " + ".join(names)
    (folder / "shipped.ts").write_text(
        f"import {{ pieces }} from './pieces.ts'\n{imports}\n\n/** What `training/dialogue-acts/export.py` wrote: the word pieces, and the weights in base64 in the order that `decodeWeights()` reads. */\n"
        f"export const shipped: {{ readonly width: number; readonly channels: number; readonly pieces: string; readonly weights: string }} = {{\n"
        f"  width: {width},\n  channels: {channels},\n  pieces,\n  weights: {joined},\n}}\n",
        encoding="utf8",
    )
    print(f"{len(saved['pieces'])} pieces, {len(packed)} characters of weights in {len(chunks)} modules")


if __name__ == "__main__":
    main()
