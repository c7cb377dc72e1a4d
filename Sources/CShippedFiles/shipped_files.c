// SPDX-License-Identifier: Apache-2.0

// The files are compiled in, so a lost folder is harmless and one file can be copied to a laptop.

#include "shipped_files.h"

#include <string.h>

// clang has had #embed since version 19, in every language mode.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char default_keymap[] = {
#embed "../../keymaps/default.keymap"
};
static const unsigned char vim_keymap[] = {
#embed "../../keymaps/vim.keymap"
};
static const unsigned char emacs_keymap[] = {
#embed "../../keymaps/emacs.keymap"
};
static const unsigned char function_keys_keymap[] = {
#embed "../../keymaps/function-keys.keymap"
};
static const unsigned char structure[] = {
#embed "../../demo-data/shropshire-2023-26.json"
};
static const unsigned char year[] = {
#embed "../../demo-data/demonstration-year.json"
};
static const unsigned char year_structure[] = {
#embed "../../demo-data/demonstration-year-structure.json"
};
static const unsigned char year_plans[] = {
#embed "../../demo-data/demonstration-year-plans.json"
};
static const unsigned char year_reviews[] = {
#embed "../../demo-data/demonstration-year-reviews.json"
};
static const unsigned char year_assurance[] = {
#embed "../../demo-data/demonstration-year-assurance.json"
};
static const unsigned char year_learning[] = {
#embed "../../demo-data/demonstration-year-learning.json"
};
static const unsigned char year_clocks[] = {
#embed "../../demo-data/demonstration-year-clocks.json"
};

static const struct {
  const char *name;
  const unsigned char *bytes;
  size_t length;
} files[] = {
    {"default.keymap", default_keymap, sizeof default_keymap},
    {"vim.keymap", vim_keymap, sizeof vim_keymap},
    {"emacs.keymap", emacs_keymap, sizeof emacs_keymap},
    {"function-keys.keymap", function_keys_keymap, sizeof function_keys_keymap},
    {"shropshire-2023-26.json", structure, sizeof structure},
    {"demonstration-year.json", year, sizeof year},
    {"demonstration-year-structure.json", year_structure, sizeof year_structure},
    {"demonstration-year-plans.json", year_plans, sizeof year_plans},
    {"demonstration-year-reviews.json", year_reviews, sizeof year_reviews},
    {"demonstration-year-assurance.json", year_assurance, sizeof year_assurance},
    {"demonstration-year-learning.json", year_learning, sizeof year_learning},
    {"demonstration-year-clocks.json", year_clocks, sizeof year_clocks},
};

const unsigned char *shipped_file(const char *name, size_t *length) {
  for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
    if (strcmp(files[i].name, name) == 0) {
      *length = files[i].length;
      return files[i].bytes;
    }
  }
  *length = 0;
  return NULL;
}
