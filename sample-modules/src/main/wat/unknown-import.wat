;; Asks for a function that no WASI has: it has to be refused before anything is built.
;; expect: refused
(module
  (import "env" "mystery" (func $mystery))
  (memory (export "memory") 1)
  (func (export "_start")
    (call $mystery)))
