;; Does nothing at all: what a run costs before a module does anything.
;; expect: exit 0
(module
  (func (export "_start")))
