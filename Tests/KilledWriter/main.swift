// SPDX-License-Identifier: Apache-2.0
import Glibc

_ = puts("not yet")
