import '@cuecard/core/sentiment-onnx/worker'
