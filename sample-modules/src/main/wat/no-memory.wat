;; Does nothing and has no memory: a good module that runtimes with WASI need not take.
;; expect: exit 0
(module
  (func (export "_start")))
