// Stack buffers are written before they are read; clearing them first would cost more than the work on a short line.
[module: System.Runtime.CompilerServices.SkipLocalsInit]
