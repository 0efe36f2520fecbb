;; Prints one line and comes to an unreachable instruction: the trap a compiler puts where code must not go.
;; expect: trap unreachable
(module
  ;; include: print
  (memory (export "memory") 1)
  (data (i32.const 256) "Coming to what cannot be reached...\n\00")
  (func (export "_start")
    (call $say (i32.const 256))
    unreachable))
