/*
 * template_check.h - whether the office's own sentence fits the printed form it is for (print.md, "template").
 */
#ifndef TEMPLATE_CHECK_H
#define TEMPLATE_CHECK_H

#include "store.h"

/* For store_add_rule(): errors for a form, a place of it or a {name} in the text that there is not. */
store_rule template_check;

#endif
