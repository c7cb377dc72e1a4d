// SPDX-License-Identifier: Apache-2.0
import Glibc

exit(Bench.main(Array(CommandLine.arguments.dropFirst())))
