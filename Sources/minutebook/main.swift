// SPDX-License-Identifier: Apache-2.0
import Glibc

ProcessPrivacy.begin()
exit(Program(arguments: Array(CommandLine.arguments.dropFirst())).run())
