// SPDX-License-Identifier: Apache-2.0

#ifndef MINUTEBOOK_SHIPPED_FILES_H
#define MINUTEBOOK_SHIPPED_FILES_H

#include <stddef.h>

// The bytes of a file that the program brings along, by its name such as "default.keymap";
// NULL when there is none of that name. The bytes last as long as the program.
const unsigned char *shipped_file(const char *name, size_t *length);

#endif
