;; Does nothing at all: what a run costs before a module does anything.
;; expect: exit 0
(module
  (memory (export "memory") 1)
  (func (export "_start")))
