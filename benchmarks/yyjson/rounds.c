/* The work of the JSON benchmark done by yyjson, for figures side by side in one process. */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include "yyjson.h"

typedef struct {
  size_t count;
  yyjson_write_flag style;
  char **texts;
  size_t *lengths;
  yyjson_doc **documents;
  yyjson_alc *pool;
} corpus;

/* Keeps copies of the texts and reads each once, so that they can be written later. */
corpus *corpus_make(const char *const *texts, const size_t *lengths, size_t count,
                    bool is_pretty) {
  corpus *c = malloc(sizeof *c);
  c->count = count;
  c->style = is_pretty ? YYJSON_WRITE_PRETTY_TWO_SPACES : YYJSON_WRITE_NOFLAG;
  c->texts = malloc(count * sizeof *c->texts);
  c->lengths = malloc(count * sizeof *c->lengths);
  c->documents = malloc(count * sizeof *c->documents);
  c->pool = yyjson_alc_dyn_new();
  for (size_t i = 0; i < count; i++) {
    c->lengths[i] = lengths[i];
    c->texts[i] = malloc(lengths[i]);
    memcpy(c->texts[i], texts[i], lengths[i]);
    c->documents[i] = yyjson_read(c->texts[i], lengths[i], 0);
    if (!c->documents[i]) return NULL;
  }
  return c;
}

/* Reads every text with memory that is used again; the number of values. */
uint64_t corpus_parse(corpus *c) {
  uint64_t sum = 0;
  for (size_t i = 0; i < c->count; i++) {
    yyjson_doc *document = yyjson_read_opts(c->texts[i], c->lengths[i], 0, c->pool, NULL);
    sum += yyjson_doc_get_val_count(document);
    yyjson_doc_free(document);
  }
  return sum;
}

/* Writes every document; the number of bytes. */
uint64_t corpus_write(corpus *c) {
  uint64_t sum = 0;
  for (size_t i = 0; i < c->count; i++) {
    size_t length = 0;
    char *text = yyjson_write_opts(c->documents[i], c->style, c->pool, &length, NULL);
    sum += length;
    if (text) c->pool->free(c->pool->ctx, text);
  }
  return sum;
}
