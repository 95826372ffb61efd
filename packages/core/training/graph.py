"""Writes the network as an ONNX graph (opset 17), in 32-bit floats or with 8-bit integers."""
import numpy as np
from onnx import TensorProto, checker, helper, numpy_helper

# The operators that ONNX Runtime adds to those of ONNX.
FUSED = "com.microsoft"


class Graph:
    """Collects nodes and constants; each method returns the name of its output."""

    def __init__(self, quantized):
        self.quantized = quantized
        self.nodes, self.constants, self.count = [], {}, 0

    def constant(self, value, name=None):
        value = np.asarray(value)
        name = name or f"c{len(self.constants)}"
        self.constants[name] = numpy_helper.from_array(value, name)
        return name

    def op(self, kind, *inputs, outputs=1, name=None, **attributes):
        self.count += 1
        names = [name] if name else [f"t{self.count}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, **attributes))
        return names[0] if outputs == 1 else names

    def embedding(self, table, ids):
        """Rows of a table; in 8 bits each row has a scale of its own."""
        if not self.quantized:
            return self.op("Gather", self.constant(table), ids)
        scale = np.maximum(np.abs(table).max(1, keepdims=True), 1e-8) / 127
        picked = self.op("Gather", self.constant(np.rint(table / scale).astype(np.int8)), ids)
        # Does what a cast does, in less time.
        rows = self.op("DequantizeLinear", picked, self.constant(np.float32(1)))
        return self.op("Mul", rows, self.op("Gather", self.constant(scale.astype(np.float32)), ids))

    def linear(self, x, weight, bias):
        """x·Wᵀ + b; in 8 bits the activations are quantised as they come and each column of the weights has its scale."""
        w, b = weight.T.copy(), self.constant(bias)
        if not self.quantized:
            return self.op("Add", self.op("MatMul", x, self.constant(w)), b)
        scale = np.maximum(np.abs(w).max(0), 1e-8) / 127
        q, x_scale, zero = self.op("DynamicQuantizeLinear", x, outputs=3)
        product = self.op("Cast", self.op("MatMulInteger", q, self.constant(np.rint(w / scale).astype(np.int8)), zero), to=TensorProto.FLOAT)
        return self.op("Add", self.op("Mul", product, self.op("Mul", x_scale, self.constant(scale.astype(np.float32)))), b)

    def norm(self, x, module):
        return self.op("LayerNormalization", x, *self.parameters(module), axis=-1, epsilon=module.eps)

    def sum_and_norm(self, x, y, module):
        """x + y, and that normalised, in one node of the runtime's own."""
        normed, _, _, total = self.fused("SkipLayerNormalization", x, y, *self.parameters(module), outputs=4, epsilon=module.eps)
        return total, normed

    def fused(self, kind, *inputs, **attributes):
        """A node that ONNX does not have but its runtime does."""
        return self.op(kind, *inputs, domain=FUSED, **attributes)

    def parameters(self, module):
        return self.constant(array(module.weight)), self.constant(array(module.bias))

    def model(self, inputs, outputs):
        graph = helper.make_graph(self.nodes, "sentiment", inputs, outputs, list(self.constants.values()))
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(FUSED, 1)], producer_name="cuecard")
        model.ir_version = 8
        checker.check_model(model)
        return model


def array(tensor):
    return tensor.detach().numpy().astype(np.float32)


def onnx_model(model, temperature=1.0, quantized=True):
    """The graph of a fine-tuned network, for texts that need no padding. `temperature` divides the logits, so that the product need not know it."""
    c, g = model.config, Graph(quantized)
    length = g.op("Slice", g.op("Shape", "input_ids"), g.constant(np.array([1])), g.constant(np.array([2])))
    places = g.op("Slice", g.constant(array(model.places.weight)), g.constant(np.array([0])), length, g.constant(np.array([0])))
    x = g.op("Add", g.embedding(array(model.words.weight), "input_ids"), places)
    nexts = [*(layer.norm1 for layer in model.layers[1:]), model.norm]
    normed = g.norm(x, model.layers[0].norm1)
    for layer, after in zip(model.layers, nexts):
        x, normed = g.sum_and_norm(x, attention(g, layer, normed, c), layer.norm2)
        up = g.op("Relu", g.linear(normed, array(layer.up.weight), array(layer.up.bias)))
        x, normed = g.sum_and_norm(x, g.linear(up, array(layer.down.weight), array(layer.down.bias)), after)
    x = normed
    mean, peak = (g.op(kind, x, axes=[1], keepdims=0) for kind in ("ReduceMean", "ReduceMax"))
    pooled = g.op("Concat", mean, peak, axis=1)
    weight, offset = array(model.classify.weight), array(model.classify.bias)
    labels = c.labels
    g.op("Add", g.op("MatMul", pooled, g.constant((weight[:labels] / temperature).T.copy())), g.constant(offset[:labels] / np.float32(temperature)), name="logits")
    felt = g.op("Sigmoid", g.op("Add", g.op("MatMul", pooled, g.constant(weight[labels:].T.copy())), g.constant(offset[labels:])))
    g.op("Squeeze", g.op("Mul", felt, g.constant(np.float32(3))), g.constant(np.array([1])), name="intensity")
    value = helper.make_tensor_value_info
    inputs = [value("input_ids", TensorProto.INT64, ["batch", "sequence"])]
    return g.model(inputs, [value("logits", TensorProto.FLOAT, ["batch", labels]), value("intensity", TensorProto.FLOAT, ["batch"])])


def attention(g, layer, x, c):
    q, k, v = g.op("Split", g.linear(x, array(layer.qkv.weight), array(layer.qkv.bias)), outputs=3, axis=-1)
    mixed = g.fused("MultiHeadAttention", q, k, v, num_heads=c.heads)
    return g.linear(mixed, array(layer.out.weight), array(layer.out.bias))
